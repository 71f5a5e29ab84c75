using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Stages;

/// <summary>What is typed to end a stage.</summary>
public sealed class CloseForm
{
    /// <summary>评审报告.</summary>
    public string? Report { get; set; }

    /// <summary>The stamped report.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Who was taken off the list; everybody else who may go on does.</summary>
    public HashSet<Guid> Out { get; set; } = [];
}

/// <summary>What is typed of a site visit.</summary>
public sealed class VisitForm
{
    /// <summary>Planned day.</summary>
    public DateOnly? PlannedOn { get; set; }

    /// <summary>The day it took place.</summary>
    public DateOnly? VisitedOn { get; set; }

    /// <summary>What is checked, one a line.</summary>
    public string? Checks { get; set; }

    /// <summary>What was found.</summary>
    public string? Findings { get; set; }
}
