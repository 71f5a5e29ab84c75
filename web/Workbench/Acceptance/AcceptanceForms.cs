using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Acceptance;

/// <summary>Who is ticked for the draft list.</summary>
public sealed class EntriesForm
{
    /// <summary>Whether a candidate is on the list.</summary>
    public Dictionary<Guid, bool> Listed { get; set; } = [];
}

/// <summary>What is typed to consult departments on the list.</summary>
public sealed class ConsultListForm
{
    /// <summary>By the usual lists of departments, not by a choice.</summary>
    public bool? Usual { get; set; }

    /// <summary>What a chosen department is asked about, by unit code: <c>all</c>, <c>Organisation</c>, <c>Individual</c>.</summary>
    public Dictionary<string, string?> About { get; set; } = [];

    /// <summary>Reply by.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>征求意见函.</summary>
    public PaperForm Letter { get; set; } = new();
}

/// <summary>What is typed of how a department's objection was dealt with.</summary>
public sealed class HandlingForm
{
    /// <summary>What was found and done.</summary>
    public string? Handling { get; set; }
}

/// <summary>What is typed to announce the list.</summary>
public sealed class AnnounceForm
{
    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Title; empty: the usual one.</summary>
    public string? Title { get; set; }

    /// <summary>Text, one paragraph a line; empty: the usual one.</summary>
    public string? Text { get; set; }

    /// <summary>Scan of the stamped paper.</summary>
    public Guid? FileId { get; set; }

    /// <summary>The paragraphs that were typed.</summary>
    public IReadOnlyList<string> Paragraphs =>
        (Text ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}

/// <summary>The usual departments of a group, as ticked.</summary>
public sealed class DepartmentsForm
{
    /// <summary>Whether a department belongs to the list, by unit code.</summary>
    public Dictionary<string, bool> Units { get; set; } = [];
}
