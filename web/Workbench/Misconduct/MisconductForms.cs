using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Misconduct;

/// <summary>What is typed to open a case, the subject apart: an identity number is never part of a draft.</summary>
public sealed class OpenCaseForm
{
    /// <summary>The application it concerns.</summary>
    public string? Application { get; set; }

    /// <summary>The award it concerns.</summary>
    public string? Certificate { get; set; }

    /// <summary>Unit under which the subject acts in the system.</summary>
    public string? Unit { get; set; }

    /// <summary>What is alleged.</summary>
    public string? Facts { get; set; }

    /// <summary>From which paper it is known.</summary>
    public PaperForm Source { get; set; } = new();
}
