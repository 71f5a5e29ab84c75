using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Recheck;

/// <summary>第十三条：市质量强市办's 复核 of an application, beside the application's own state.</summary>
public sealed class RecheckRecord
{
    private RecheckRecord() { } // EF Core

    /// <summary>Begins the record.</summary>
    public RecheckRecord(Guid applicationId) => ApplicationId = applicationId;

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>复核结论; a later one replaces it while the list is not yet drafted.</summary>
    public RecheckFindingView? Finding { get; private set; }

    /// <summary>不予受理的理由: for the receiving body, never public.</summary>
    public string? RefusalReasons { get; private set; }

    /// <summary>A clerk has found.</summary>
    public void Find(RecheckFindingView finding) => Finding = finding;

    /// <summary>Not accepted.</summary>
    public void Refuse(string reasons) => RefusalReasons = reasons;
}
