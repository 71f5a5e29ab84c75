namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Where an offered visit stands.</summary>
public enum VisitSlotState
{
    /// <summary>Offered: can be booked until its last day.</summary>
    Open,

    /// <summary>Cancelled by the holder or the office.</summary>
    Cancelled,
}

/// <summary>Where a booking stands.</summary>
public enum VisitBookingState
{
    /// <summary>待接待单位确认.</summary>
    Requested,

    /// <summary>已确认.</summary>
    Accepted,

    /// <summary>接待单位谢绝; ends it.</summary>
    Declined,

    /// <summary>预约人取消; ends it.</summary>
    Withdrawn,

    /// <summary>接待单位取消; ends it.</summary>
    Cancelled,

    /// <summary>已接待.</summary>
    Held,
}

/// <summary>Why a booking is declined.</summary>
public enum VisitDeclineGround
{
    /// <summary>国家另有规定 (article 31): the rule is named.</summary>
    StateRule,

    /// <summary>Any other reason.</summary>
    Other,
}

/// <summary>A holder offers a visit.</summary>
/// <param name="CertificateNumber">Of the award whose holder receives; it must be valid.</param>
/// <param name="Topic">What is shown: 1 to 200 characters.</param>
/// <param name="Place">Where to come: 1 to 200 characters.</param>
/// <param name="Day">On which day.</param>
/// <param name="From">Beginning, Beijing time.</param>
/// <param name="To">End, after the beginning.</param>
/// <param name="Capacity">People, 1 to 500.</param>
/// <param name="BookUntil">Last day of booking, not after the day of the visit.</param>
/// <param name="Note">What visitors have to know; null if nothing.</param>
public sealed record OfferVisitRequest(
    string CertificateNumber,
    string Topic,
    string Place,
    DateOnly Day,
    TimeOnly From,
    TimeOnly To,
    int Capacity,
    DateOnly BookUntil,
    string? Note = null
);

/// <summary>An offered visit.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Holder">Who receives.</param>
/// <param name="CertificateNumber">Of the award.</param>
/// <param name="Topic">What is shown.</param>
/// <param name="Place">Where to come.</param>
/// <param name="Day">On which day.</param>
/// <param name="From">Beginning.</param>
/// <param name="To">End.</param>
/// <param name="Capacity">People.</param>
/// <param name="Free">Places that are left.</param>
/// <param name="BookUntil">Last day of booking.</param>
/// <param name="Note">What visitors have to know.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsBookable">Whether it can be booked now.</param>
public sealed record VisitSlotView(
    Guid Id,
    string Holder,
    string CertificateNumber,
    string Topic,
    string Place,
    DateOnly Day,
    TimeOnly From,
    TimeOnly To,
    int Capacity,
    int Free,
    DateOnly BookUntil,
    string? Note,
    VisitSlotState State,
    bool IsBookable
)
{
    /// <summary>What the reader may do now; empty for the public.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Books a visit; no account is needed.</summary>
/// <param name="Unit">Whose people come: 1 to 200 characters.</param>
/// <param name="Name">Who is in charge. Stored encrypted.</param>
/// <param name="Contact">Telephone or e-mail. Stored encrypted.</param>
/// <param name="People">How many, 1 to 500.</param>
/// <param name="Purpose">What they want to learn: 1 to 1000 characters.</param>
public sealed record BookVisitRequest(
    string Unit,
    string Name,
    string Contact,
    int People,
    string Purpose
);

/// <summary>The answer to a booking.</summary>
/// <param name="Receipt">The only key to follow, cancel and complete it.</param>
public sealed record VisitReceipt(string Receipt);

/// <summary>What whoever holds the receipt sees.</summary>
/// <param name="Slot">The visit.</param>
/// <param name="Unit">Whose people come.</param>
/// <param name="People">How many.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="Reason">Why it was declined or cancelled.</param>
/// <param name="Learnt">What was learnt; null until said.</param>
/// <param name="CanWithdraw">Whether it can be cancelled now.</param>
/// <param name="CanTell">Whether what was learnt can be told now.</param>
public sealed record VisitFollowView(
    VisitSlotView Slot,
    string Unit,
    int People,
    VisitBookingState State,
    string StateName,
    string? Reason,
    string? Learnt,
    bool CanWithdraw,
    bool CanTell
);

/// <summary>What was learnt.</summary>
/// <param name="Text">1 to 2000 characters.</param>
public sealed record TellLearntRequest(string Text);

/// <summary>A booking as the receiving unit and the office read it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="SlotId">The visit.</param>
/// <param name="Holder">Who receives.</param>
/// <param name="Topic">What is shown.</param>
/// <param name="Day">On which day.</param>
/// <param name="Unit">Whose people come.</param>
/// <param name="Name">Who is in charge; null in lists.</param>
/// <param name="Contact">Telephone or e-mail; null in lists.</param>
/// <param name="People">How many.</param>
/// <param name="Purpose">What they want to learn.</param>
/// <param name="State">Where it stands.</param>
/// <param name="BookedAt">Award time.</param>
/// <param name="Ground">Why it was declined.</param>
/// <param name="Reason">The rule or the reason.</param>
/// <param name="Learnt">What was learnt.</param>
public sealed record VisitBookingView(
    Guid Id,
    Guid SlotId,
    string Holder,
    string Topic,
    DateOnly Day,
    string Unit,
    string? Name,
    string? Contact,
    int People,
    string Purpose,
    VisitBookingState State,
    DateTimeOffset BookedAt,
    VisitDeclineGround? Ground,
    string? Reason,
    string? Learnt
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Declines a booking.</summary>
/// <param name="Ground">国家另有规定, or another reason.</param>
/// <param name="Reason">The rule by name and provision, or the reason: 1 to 1000 characters.</param>
public sealed record DeclineVisitRequest(VisitDeclineGround Ground, string Reason);

/// <summary>Cancels an offered visit or a booking.</summary>
/// <param name="Reason">1 to 1000 characters, which those who booked read.</param>
public sealed record CancelVisitRequest(string Reason);
