namespace QualityAward.Publicity.Notices;

/// <summary>What Publicity has to remember of an edition: its quotas, and who was awarded once it has ended.</summary>
public sealed class PublishedEdition
{
    /// <summary>The edition.</summary>
    public required Guid Id { get; init; }

    /// <summary>At most so many organisations; null where the call was not published here.</summary>
    public int? OrganisationQuota { get; set; }

    /// <summary>At most so many individuals; null where the call was not published here.</summary>
    public int? IndividualQuota { get; set; }

    /// <summary>When 市政府's decision arrived; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The awarded candidates.</summary>
    public Guid[] Awarded { get; set; } = [];
}

/// <summary>
/// A candidate that is out. Nothing public changes – who was not accepted, and why, is never published (第三条) – but
/// objections against it no longer hold up the list.
/// </summary>
public sealed class StoppedCandidate
{
    /// <summary>The candidate.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset At { get; init; }
}
