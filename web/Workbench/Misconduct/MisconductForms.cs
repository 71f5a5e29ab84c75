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

/// <summary>What is typed to notify the facts.</summary>
public sealed class NotifyForm
{
    /// <summary>告知书.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Day of service.</summary>
    public DateOnly? ServedOn { get; set; }

    /// <summary>Working days for 陈述申辩.</summary>
    public int? StatementDays { get; set; } = 5;
}

/// <summary>What is typed of 陈述申辩.</summary>
public sealed class StatementForm
{
    /// <summary>The paper.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Day of receipt.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>What it says.</summary>
    public string? Summary { get; set; }
}

/// <summary>What is typed of the 处理决定.</summary>
public sealed class SanctionForm
{
    /// <summary>The decision.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Day of service.</summary>
    public DateOnly? ServedOn { get; set; }

    /// <summary>What was found.</summary>
    public string? Reasons { get; set; }
}

/// <summary>What is typed to close without a finding.</summary>
public sealed class DismissForm
{
    /// <summary>Why.</summary>
    public string? Reasons { get; set; }
}
