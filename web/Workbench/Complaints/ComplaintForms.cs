using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Complaints;

/// <summary>What is typed for an act on a complaint; each act uses a part of it.</summary>
public sealed class ComplaintActForm
{
    /// <summary>Note, reason, question, finding.</summary>
    public string? Text { get; set; }

    /// <summary>What the complainant is told.</summary>
    public string? Reply { get; set; }

    /// <summary>属实 or not.</summary>
    public bool? Substantiated { get; set; }

    /// <summary>Candidates to hold back.</summary>
    public List<Guid> Candidates { get; set; } = [];

    /// <summary>It is about a supervisor.</summary>
    public bool? AboutSupervisor { get; set; }

    /// <summary>Account ids of those who are meant.</summary>
    public List<string> Meant { get; set; } = [];

    /// <summary>To whom leads are handed over.</summary>
    public string? To { get; set; }

    /// <summary>The 重大事项 that ends 暂缓.</summary>
    public string? MajorMatter { get; set; }

    /// <summary>The paper the act rests on.</summary>
    public PaperForm Document { get; set; } = new();
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
