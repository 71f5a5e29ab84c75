namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>A loaded holiday notice with all its versions.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Year">The year whose holidays it arranges.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amends">Whether it changes an earlier notice for the same year.</param>
/// <param name="Content">What it says, by the newest version.</param>
/// <param name="Warnings">Chinese sentences about what looks unusual.</param>
/// <param name="Versions">All versions, the newest first.</param>
public sealed record CalendarNoticeView(
    Guid Id,
    int Year,
    string Title,
    bool Amends,
    CalendarNoticeContent Content,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<CalendarNoticeVersionView> Versions
)
{
    /// <summary>The acts open to the caller.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One version of what was typed in.</summary>
/// <param name="Revision">1 for the first one.</param>
/// <param name="Content">What it said.</param>
/// <param name="Reason">Why it was corrected; null for the first one.</param>
/// <param name="RecordedBy">The name of who typed it in; 随系统提供 for shipped ones.</param>
/// <param name="RecordedAt">Award time.</param>
/// <param name="Moved">Which open periods it moved.</param>
public sealed record CalendarNoticeVersionView(
    int Revision,
    CalendarNoticeContent Content,
    string? Reason,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    IReadOnlyList<MovedPeriod> Moved
);

/// <summary>An open period whose last day a newly loaded notice moved.</summary>
/// <param name="NoticeId">The public notice with the period.</param>
/// <param name="Title">Its title.</param>
/// <param name="Before">The last day until now.</param>
/// <param name="After">The last day from now on.</param>
public sealed record MovedPeriod(Guid NoticeId, string Title, DateOnly Before, DateOnly After);
