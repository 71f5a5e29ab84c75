namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>
/// 第二十五条：whoever was found to have violated their duties takes part in nothing any more, in whatever role: read in each
/// request, so it takes effect at once.
/// </summary>
public sealed class WithdrawnStaff
{
    /// <summary>Account id.</summary>
    public required string Subject { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset At { get; init; }
}
