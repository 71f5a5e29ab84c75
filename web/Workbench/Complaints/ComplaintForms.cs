using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Complaints;

/// <summary>What is typed to hold candidates back.</summary>
public sealed class SuspendForm
{
    /// <summary>Candidates to hold back.</summary>
    public List<Guid> Candidates { get; set; } = [];

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>What is typed where 领导小组 ends 暂缓.</summary>
public sealed class LiftForm
{
    /// <summary>The 重大事项 that ends it.</summary>
    public string? MajorMatter { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>What is typed to say who is meant.</summary>
public sealed class LookForm
{
    /// <summary>It is about a supervisor.</summary>
    public bool? AboutSupervisor { get; set; }

    /// <summary>Account ids of those who are meant.</summary>
    public List<string> Meant { get; set; } = [];

    /// <summary>How that was found.</summary>
    public string? Reason { get; set; }
}

/// <summary>What is typed to register a complaint that came by letter, by telephone or in person.</summary>
public sealed class PaperComplaintForm
{
    /// <summary>In a few words.</summary>
    public string? Subject { get; set; }

    /// <summary>What happened.</summary>
    public string? Text { get; set; }

    /// <summary>Name and how to reach the complainant.</summary>
    public string? Contact { get; set; }

    /// <summary>Whom it is about.</summary>
    public string? Person { get; set; }

    /// <summary>It is about a member of 评审监督组.</summary>
    public bool AboutSupervisor { get; set; }

    /// <summary>The letter, or the record.</summary>
    public PaperForm Document { get; set; } = new();
}
