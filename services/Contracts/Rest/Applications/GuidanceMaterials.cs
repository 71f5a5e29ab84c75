namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where guidance material stands.</summary>
public enum GuidanceMaterialState
{
    /// <summary>使用中.</summary>
    InUse,

    /// <summary>已撤下; its publisher still has it.</summary>
    Withdrawn,
}

/// <summary>Publishes guidance material (article 8).</summary>
/// <param name="Title">1 to 100 characters.</param>
/// <param name="Note">What it is for: up to 1000 characters.</param>
/// <param name="FileIds">1 to 20 uploaded files of the own unit.</param>
public sealed record PublishGuidanceRequest(
    string Title,
    string? Note,
    IReadOnlyList<Guid> FileIds
);

/// <summary>Withdraws guidance material.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WithdrawGuidanceRequest(string Reason);

/// <summary>
/// Guidance material: of 市质量强市办 for all receiving bodies, or of a receiving body for itself.
/// </summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Title.</param>
/// <param name="Note">What it is for.</param>
/// <param name="FileIds">Its files.</param>
/// <param name="ForAll">Whether it is 市质量强市办's, for all receiving bodies.</param>
/// <param name="PublishedBy">Who published it; null where that was another unit's clerk.</param>
/// <param name="PublishedAt">Award time.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was withdrawn.</param>
public sealed record GuidanceMaterialView(
    Guid Id,
    string Title,
    string? Note,
    IReadOnlyList<Guid> FileIds,
    bool ForAll,
    string? PublishedBy,
    DateTimeOffset PublishedAt,
    GuidanceMaterialState State,
    string? Reason
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
