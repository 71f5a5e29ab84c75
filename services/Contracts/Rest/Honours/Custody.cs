namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What is given to a holder (article 20).</summary>
public enum CustodyKind
{
    /// <summary>获奖证书.</summary>
    Certificate,

    /// <summary>奖牌.</summary>
    Plaque,
}

/// <summary>Where a certificate or plaque is.</summary>
public enum CustodyState
{
    /// <summary>待制作.</summary>
    ToBeMade,

    /// <summary>已制作，待领取.</summary>
    Made,

    /// <summary>已颁发.</summary>
    HandedOver,

    /// <summary>已遗失.</summary>
    Lost,

    /// <summary>已收回 (articles 24, 27).</summary>
    Recovered,
}

/// <summary>A certificate or plaque with all that happened to it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Certificate or plaque.</param>
/// <param name="Holder">Holder.</param>
/// <param name="EditionName">Name of the edition.</param>
/// <param name="Number">The number on it.</param>
/// <param name="Copy">1 for the first, one more for each replacement; all bear the same number.</param>
/// <param name="State">Where it is.</param>
/// <param name="AwardState">Where the award stands.</param>
/// <param name="MadeOn">Day on which it was made; null before, and where nobody noted it.</param>
/// <param name="HandedOverOn">Day on which it was handed over; null before, and where nobody noted it.</param>
/// <param name="SignedBy">Who signed for it.</param>
/// <param name="Steps">What happened, the oldest first.</param>
public sealed record CustodyView(
    Guid Id,
    CustodyKind Kind,
    string Holder,
    string EditionName,
    string Number,
    int Copy,
    CustodyState State,
    HonourState AwardState,
    DateOnly? MadeOn,
    DateOnly? HandedOverOn,
    string? SignedBy,
    IReadOnlyList<CustodyStepView> Steps
)
{
    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One step of a certificate or plaque.</summary>
/// <param name="Name">In Chinese.</param>
/// <param name="Day">Day on which it happened; null where nobody noted it.</param>
/// <param name="Text">What was noted.</param>
/// <param name="Paper">The paper it is proved by.</param>
/// <param name="At">When it was recorded, award time.</param>
/// <param name="By">Name of who recorded it; null where it followed from another act.</param>
public sealed record CustodyStepView(
    string Name,
    DateOnly? Day,
    string? Text,
    PaperDocument? Paper,
    DateTimeOffset At,
    string? By
);

/// <summary>It was made.</summary>
/// <param name="MadeOn">On which day.</param>
/// <param name="Maker">By whom; null where nobody noted it.</param>
public sealed record RecordMadeRequest(DateOnly MadeOn, string? Maker = null);

/// <summary>It was handed over.</summary>
/// <param name="SignedBy">Who signed for it.</param>
/// <param name="Receipt">The signed receipt with its scan; its date is the day of handing over.</param>
public sealed record RecordHandOverRequest(string SignedBy, PaperDocument Receipt);

/// <summary>Several were handed over by one receipt.</summary>
/// <param name="Ids">Which: 1 to 50, all of them waiting to be collected.</param>
/// <param name="SignedBy">Who signed for them.</param>
/// <param name="Receipt">The signed receipt with its scan; its date is the day of handing over.</param>
public sealed record HandOverManyRequest(
    IReadOnlyList<Guid> Ids,
    string SignedBy,
    PaperDocument Receipt
);

/// <summary>What was handed over.</summary>
/// <param name="Items">As they are now, in the order asked.</param>
public sealed record HandedOverMany(IReadOnlyList<CustodyView> Items);

/// <summary>The holder has lost it.</summary>
/// <param name="LostOn">The day, as the holder states it.</param>
/// <param name="Circumstances">How.</param>
/// <param name="Statement">The holder's statement with its scan.</param>
public sealed record RecordLossRequest(
    DateOnly LostOn,
    string Circumstances,
    PaperDocument Statement
);

/// <summary>It was found again.</summary>
/// <param name="FoundOn">On which day.</param>
/// <param name="Circumstances">Where and by whom.</param>
public sealed record RecordFoundRequest(DateOnly FoundOn, string Circumstances);

/// <summary>It is replaced under the same number.</summary>
/// <param name="Reasons">Why.</param>
/// <param name="Document">The paper by which it was allowed; null where there is none.</param>
public sealed record ReplaceCustodyRequest(string Reasons, PaperDocument? Document = null);

/// <summary>Awards whose certificates and plaques were issued before their custody was kept.</summary>
/// <param name="Count">Certificates and plaques that are kept now and were not before.</param>
public sealed record OpenedCustody(int Count);
