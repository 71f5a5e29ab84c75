using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Objections;

/// <summary>What is typed to decide an objection.</summary>
public sealed class DecisionForm
{
    /// <summary>Whether it is right.</summary>
    public bool? Upheld { get; set; }

    /// <summary>领导小组's decision, for an objection registered when the list was final.</summary>
    public string? MajorMatter { get; set; }

    /// <summary>What was found; internal.</summary>
    public string? Finding { get; set; }

    /// <summary>What the objector is told.</summary>
    public string? Answer { get; set; }
}

/// <summary>What is typed to register an objection from a letter, a telephone call or a visit.</summary>
public sealed class PaperObjectionForm
{
    /// <summary>The notice.</summary>
    public string? Notice { get; set; }

    /// <summary>Against whom; null for the list as a whole.</summary>
    public string? Candidate { get; set; }

    /// <summary>Unit, person or unsigned.</summary>
    public string? Kind { get; set; }

    /// <summary>Name of the unit or person.</summary>
    public string? Name { get; set; }

    /// <summary>Where to answer.</summary>
    public string? Contact { get; set; }

    /// <summary>Facts and reasons.</summary>
    public string? Text { get; set; }

    /// <summary>The letter, or the record of the call or visit.</summary>
    public PaperForm Document { get; set; } = new();
}
