namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>What an activity is (articles 29, 30).</summary>
public enum ActivityKind
{
    /// <summary>宣传.</summary>
    Promotion,

    /// <summary>经验交流.</summary>
    Exchange,

    /// <summary>培训.</summary>
    Training,

    /// <summary>观摩.</summary>
    Visit,
}

/// <summary>Where an activity stands.</summary>
public enum ActivityState
{
    /// <summary>拟定中: known to its organiser only.</summary>
    Draft,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>已举办.</summary>
    Held,

    /// <summary>已办结, with a summary.</summary>
    Closed,
}

/// <summary>A picture of an activity.</summary>
/// <param name="FileId">A PNG or JPEG file; what of it tells place and device is taken out.</param>
/// <param name="Alt">What is seen, for those who do not see it.</param>
public sealed record ActivityPicture(Guid FileId, string Alt);

/// <summary>An activity as its organiser writes it. There is no fee to be entered (article 30).</summary>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind.</param>
/// <param name="StartsAt">Its beginning.</param>
/// <param name="EndsAt">Its end, at most 31 days later.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Capacity">How many can take part; 0 for as many as come.</param>
/// <param name="RegistrationFrom">The first day of registration.</param>
/// <param name="RegistrationUntil">The last day of registration; ends with the beginning at the latest.</param>
/// <param name="Description">What it is about, for whom.</param>
/// <param name="FileIds">Materials, which are public.</param>
/// <param name="Pictures">Pictures, which are public.</param>
public sealed record ActivityContent(
    string Title,
    ActivityKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Place,
    int Capacity,
    DateOnly RegistrationFrom,
    DateOnly RegistrationUntil,
    string Description,
    IReadOnlyList<Guid>? FileIds = null,
    IReadOnlyList<ActivityPicture>? Pictures = null
);

/// <summary>Changes an activity.</summary>
/// <param name="Content">All of it, as it is to be.</param>
/// <param name="Reason">Why; demanded, and public, once the activity is published.</param>
public sealed record ReviseActivityRequest(ActivityContent Content, string? Reason = null);

/// <summary>Cancels an activity.</summary>
/// <param name="Reason">Why; public.</param>
public sealed record CancelActivityRequest(string Reason);

/// <summary>Closes an activity that was held.</summary>
/// <param name="Summary">What came of it; public.</param>
public sealed record CloseActivityRequest(string Summary);

/// <summary>An earlier or the present content of an activity.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Reason">Why it was changed; null for the first and for changes of a draft.</param>
/// <param name="ByName">Who wrote it.</param>
/// <param name="At">Award time.</param>
public sealed record ActivityChangeView(
    int Number,
    string? Reason,
    string ByName,
    DateTimeOffset At
);

/// <summary>What those who took part say, without names (article 29).</summary>
/// <param name="Count">How many have rated.</param>
/// <param name="Average">Mean of their ratings, 1 to 5; null without any.</param>
/// <param name="ByRating">How many gave 1, 2, 3, 4, 5.</param>
/// <param name="Texts">What they wrote, in no order that tells who.</param>
public sealed record ActivityFeedbackView(
    int Count,
    decimal? Average,
    IReadOnlyList<int> ByRating,
    IReadOnlyList<string> Texts
);

/// <summary>How many are registered for an activity.</summary>
/// <param name="Registered">Those with a place.</param>
/// <param name="Waiting">Those on the waiting list.</param>
/// <param name="CheckedIn">Those who came.</param>
public sealed record ActivityCounts(int Registered, int Waiting, int CheckedIn);

/// <summary>An activity in its organiser's list.</summary>
public sealed record ActivityRow(
    Guid Id,
    string Title,
    ActivityKind Kind,
    string KindName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Place,
    int Capacity,
    ActivityState State,
    string StateName,
    ActivityCounts Counts
);

/// <summary>An activity as its organiser sees it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="OrganiserName">The organising unit.</param>
/// <param name="DivisionName">Its district or county; 攀枝花市 for the city's own bodies.</param>
/// <param name="Content">What is announced.</param>
/// <param name="KindName">The kind in Chinese.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="Counts">Who takes part.</param>
/// <param name="Feedback">What they say.</param>
/// <param name="Changes">Its versions, the first first.</param>
/// <param name="CancelReason">Why it does not take place.</param>
/// <param name="Summary">What came of it.</param>
public sealed record ActivityDetail(
    Guid Id,
    string OrganiserName,
    string DivisionName,
    ActivityContent Content,
    string KindName,
    ActivityState State,
    string StateName,
    ActivityCounts Counts,
    ActivityFeedbackView Feedback,
    IReadOnlyList<ActivityChangeView> Changes,
    string? CancelReason,
    string? Summary
)
{
    /// <summary>The acts that are open to the caller now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A published activity in the public list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind.</param>
/// <param name="KindName">In Chinese.</param>
/// <param name="OrganiserName">The organising unit.</param>
/// <param name="Division">Code of its district or county, 510400 for the city's own bodies.</param>
/// <param name="DivisionName">In Chinese.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Place">Where.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="RegistrationFrom">First day of registration.</param>
/// <param name="RegistrationUntil">Last day of registration.</param>
/// <param name="Capacity">0 for as many as come.</param>
/// <param name="PlacesLeft">Null where there is no limit.</param>
/// <param name="RegistrationOpen">Whether one can register now; without a place, for the waiting list.</param>
/// <param name="Sequence">How often it was changed since it was published.</param>
/// <param name="ChangedAt">When it was published or changed last.</param>
public sealed record ActivitySummary(
    Guid Id,
    string Title,
    ActivityKind Kind,
    string KindName,
    string OrganiserName,
    string Division,
    string DivisionName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Place,
    ActivityState State,
    string StateName,
    DateOnly RegistrationFrom,
    DateOnly RegistrationUntil,
    int Capacity,
    int? PlacesLeft,
    bool RegistrationOpen,
    int Sequence,
    DateTimeOffset ChangedAt
);

/// <summary>A material of an activity.</summary>
public sealed record ActivityFileView(Guid Id, string Name, string ContentType, long Size);

/// <summary>A published activity. Nothing in it is about those who take part.</summary>
/// <param name="Activity">As in the list.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Files">Materials.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="Changes">What was changed since it was published: reason and time.</param>
/// <param name="CancelReason">Why it does not take place.</param>
/// <param name="Summary">What came of it.</param>
/// <param name="OrganiserTarget">Whom a report of a fee is about (articles 21, 30).</param>
public sealed record ActivityPublicView(
    ActivitySummary Activity,
    string Description,
    IReadOnlyList<ActivityFileView> Files,
    IReadOnlyList<ActivityPicture> Pictures,
    IReadOnlyList<ActivityPublicChange> Changes,
    string? CancelReason,
    string? Summary,
    ComplaintTarget OrganiserTarget
);

/// <summary>A change of a published activity.</summary>
public sealed record ActivityPublicChange(string Reason, DateTimeOffset At);
