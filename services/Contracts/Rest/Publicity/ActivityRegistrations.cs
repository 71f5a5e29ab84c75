namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>Where somebody's registration for an activity stands (article 29).</summary>
public enum ParticipantState
{
    /// <summary>报名成功: has a place.</summary>
    Registered,

    /// <summary>候补: moves up when a place gets free.</summary>
    Waiting,

    /// <summary>已取消报名.</summary>
    Withdrawn,
}

/// <summary>Registers somebody for an activity.</summary>
/// <param name="Name">Name.</param>
/// <param name="Unit">Where they work.</param>
/// <param name="Telephone">Telephone; this or <paramref name="Email"/>.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="PrivacyVersion">Version of the 个人信息处理告知 that was shown.</param>
public sealed record RegisterForActivityRequest(
    string Name,
    string Unit,
    string? Telephone = null,
    string? Email = null,
    string? PrivacyVersion = null
);

/// <summary>What whoever registered keeps.</summary>
/// <param name="Receipt">The code to look, change and withdraw by; not stored.</param>
/// <param name="State">With a place, or waiting.</param>
public sealed record ActivityReceipt(string Receipt, ParticipantState State);

/// <summary>Asks by a receipt, which stands in no address.</summary>
/// <param name="Receipt">As it was given; small letters and missing dashes are forgiven.</param>
public sealed record ActivityReceiptRequest(string Receipt);

/// <summary>Changes what was given at registration; place and order stay.</summary>
public sealed record ChangeParticipantRequest(
    string Receipt,
    string Name,
    string Unit,
    string? Telephone = null,
    string? Email = null
);

/// <summary>What somebody says about an activity they registered for, after it.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Rating">1 to 5.</param>
/// <param name="Text">What they want to say; the organiser reads it without a name.</param>
public sealed record ActivityFeedbackRequest(string Receipt, int Rating, string? Text = null);

/// <summary>Somebody's own registration.</summary>
/// <param name="Activity">The activity as it is now.</param>
/// <param name="CancelReason">Why the activity does not take place.</param>
/// <param name="Changes">What was changed in the activity.</param>
/// <param name="Id">What the code for checking in names; opens nothing.</param>
/// <param name="Number">In the order of registration.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="WaitingPlace">Place on the waiting list, from 1.</param>
/// <param name="MovedUpAt">When a place got free.</param>
/// <param name="Name">Name; null once withdrawn or no longer kept.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="CheckedInAt">When they came.</param>
/// <param name="MayChange">Whether it can still be changed or withdrawn.</param>
/// <param name="MayRate">Whether feedback can be given.</param>
/// <param name="Rating">The feedback given, 1 to 5.</param>
public sealed record ParticipationView(
    ActivitySummary Activity,
    string? CancelReason,
    IReadOnlyList<ActivityPublicChange> Changes,
    Guid Id,
    int Number,
    ParticipantState State,
    string StateName,
    int? WaitingPlace,
    DateTimeOffset? MovedUpAt,
    string? Name,
    string? Unit,
    string? Telephone,
    string? Email,
    DateTimeOffset? CheckedInAt,
    bool MayChange,
    bool MayRate,
    int? Rating
);

/// <summary>Somebody registered, as the organiser sees them.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Number">In the order of registration.</param>
/// <param name="Name">Name; null once it is no longer kept.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="State">With a place, waiting or withdrawn.</param>
/// <param name="StateName">In Chinese.</param>
/// <param name="RegisteredAt">Award time.</param>
/// <param name="CheckedInAt">When they came.</param>
/// <param name="CheckedInBy">Who let them in.</param>
/// <param name="MayCheckIn">Whether they can be checked in now.</param>
public sealed record ParticipantView(
    Guid Id,
    int Number,
    string? Name,
    string? Unit,
    string? Telephone,
    string? Email,
    ParticipantState State,
    string StateName,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? CheckedInAt,
    string? CheckedInBy,
    bool MayCheckIn
);

/// <summary>The 个人信息处理告知 of the registration page.</summary>
public static class ActivityPrivacy
{
    /// <summary>Which text is shown now; kept with each registration.</summary>
    public const string Version = "2026-12";

    /// <summary>Names and telephones are kept for so many months after the activity's end.</summary>
    public const int MonthsKept = 6;
}
