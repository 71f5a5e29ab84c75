namespace QualityAward.Contracts.Rest.Review;

/// <summary>The stages of the review (articles 15 to 17), in order.</summary>
public enum ReviewStage
{
    /// <summary>材料评审.</summary>
    Material,

    /// <summary>现场评审.</summary>
    Site,

    /// <summary>陈述答辩, organisations only.</summary>
    Defence,
}

/// <summary>Where an expert's sheet stands.</summary>
public enum SheetState
{
    /// <summary>Nothing saved yet, or saved and still changeable.</summary>
    Open,

    /// <summary>Sealed; unchangeable.</summary>
    Submitted,

    /// <summary>Reopened by a recorded decision of 市质量强市办.</summary>
    Reopened,
}

/// <summary>The score of one item.</summary>
/// <param name="Item">Number in the catalogue, e.g. 4.1.2.</param>
/// <param name="Percentage">In steps of 5 inside one of the six bands.</param>
/// <param name="Comment">Why.</param>
public sealed record ItemScore(string Item, int Percentage, string? Comment);

/// <summary>Saves a sheet; items may be missing until it is submitted.</summary>
public sealed record SaveSheetRequest(
    string Catalogue,
    IReadOnlyList<ItemScore> Items,
    string? Strengths,
    string? Improvements
);

/// <summary>An expert's sheet for one candidate in one stage.</summary>
/// <param name="Id">Identifier; null while nothing is saved.</param>
/// <param name="Stage">Stage.</param>
/// <param name="CandidateId">Candidate.</param>
/// <param name="CandidateName">Its name.</param>
/// <param name="Expert">The expert's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Catalogue">Code of the catalogue that it is scored by.</param>
/// <param name="Items">The scores given so far.</param>
/// <param name="Strengths">优势.</param>
/// <param name="Improvements">改进空间.</param>
/// <param name="Total">Points: the sum of item maximum × percentage.</param>
/// <param name="Seal">Commitment that stands in the transparency log once submitted.</param>
/// <param name="Flagged">The expert lost the qualification (article 25).</param>
/// <param name="Kept">A recorded decision keeps the flagged scores.</param>
/// <param name="StageState">Whether the stage still goes on.</param>
public sealed record SheetView(
    Guid? Id,
    ReviewStage Stage,
    Guid CandidateId,
    string CandidateName,
    string Expert,
    SheetState State,
    string Catalogue,
    IReadOnlyList<ItemScore> Items,
    string? Strengths,
    string? Improvements,
    decimal Total,
    string? Seal,
    bool Flagged,
    bool Kept,
    StageState StageState = StageState.Open
)
{
    /// <summary>The acts that are open to the expert now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>How far one sheet is, without its scores.</summary>
public sealed record SheetRow(
    Guid Id,
    ReviewStage Stage,
    Guid CandidateId,
    string CandidateName,
    string Expert,
    SheetState State,
    bool Flagged,
    bool Kept
)
{
    /// <summary>The acts that are open to the reader now; none on the board, which lists every sheet there is.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Where a panel's consensus stands, as one of its members sees it.</summary>
public enum ConsensusState
{
    /// <summary>Sheets are missing, maybe one's own.</summary>
    Waiting,

    /// <summary>Every sheet is in; the lead may propose.</summary>
    Ready,

    /// <summary>Proposed; one's own confirmation is missing.</summary>
    Proposed,

    /// <summary>Confirmed by oneself, not yet by everyone.</summary>
    Confirmed,

    /// <summary>Confirmed by everyone.</summary>
    Agreed,
}

/// <summary>When a candidate defends (article 17).</summary>
/// <param name="Turn">Place in the lot among the candidates that the reader may open, from 1.</param>
/// <param name="FirstOn">First day of the 陈述答辩.</param>
/// <param name="Place">Where.</param>
public sealed record DefenceTurn(int Turn, DateOnly FirstOn, string Place);

/// <summary>A candidate for an expert to score.</summary>
/// <param name="Stage">Stage.</param>
/// <param name="CandidateId">Candidate.</param>
/// <param name="CandidateName">Its name.</param>
/// <param name="Catalogue">Code of the catalogue that it is scored by.</param>
/// <param name="State">Where the own sheet stands.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Edition">Name of the edition.</param>
/// <param name="StageState">Whether the stage still goes on.</param>
/// <param name="Due">Last planned day of the review.</param>
/// <param name="Leads">Whether the expert leads the panel and so proposes.</param>
/// <param name="Consensus">Where the consensus stands.</param>
/// <param name="VisitOn">Planned day of the visit; 现场评审 only.</param>
/// <param name="Turn">When it defends; 陈述答辩 only, once the lot is drawn.</param>
public sealed record ScoringTask(
    ReviewStage Stage,
    Guid CandidateId,
    string CandidateName,
    string Catalogue,
    SheetState State,
    Common.CandidateKind Kind,
    string Edition,
    StageState StageState,
    DateOnly Due,
    bool Leads,
    ConsensusState Consensus,
    DateOnly? VisitOn,
    DefenceTurn? Turn
);

/// <summary>A recorded decision about a sheet: reopening it, or keeping a disqualified expert's scores.</summary>
public sealed record SheetDecisionRequest(string Reason, PaperDocument? Document);

/// <summary>Proposes the agreed scores.</summary>
public sealed record SaveConsensusRequest(IReadOnlyList<ItemScore> Items);

/// <summary>One item in the consensus room.</summary>
/// <param name="Item">Number in the catalogue.</param>
/// <param name="Title">Title.</param>
/// <param name="Points">Maximum.</param>
/// <param name="Percentages">What the experts gave, ascending and without names.</param>
/// <param name="Spread">Highest less lowest.</param>
/// <param name="Agreed">The agreed percentage.</param>
public sealed record ConsensusItem(
    string Item,
    string Title,
    int Points,
    IReadOnlyList<int> Percentages,
    int Spread,
    int? Agreed
);

/// <summary>The consensus on one candidate in one stage.</summary>
/// <param name="Stage">Stage.</param>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Items">Per item the experts' percentages and the agreed one.</param>
/// <param name="Total">Agreed points; null until proposed.</param>
/// <param name="ConfirmedBy">Names of the panel members who confirmed.</param>
/// <param name="Agreed">Everyone of the panel has confirmed.</param>
/// <param name="MayPropose">The caller leads the panel.</param>
/// <param name="Members">Names of the panel, the lead first.</param>
/// <param name="ConfirmedByMe">The caller has confirmed what is proposed now.</param>
/// <param name="StageState">Whether the stage still goes on.</param>
public sealed record ConsensusView(
    ReviewStage Stage,
    Guid CandidateId,
    IReadOnlyList<ConsensusItem> Items,
    decimal? Total,
    IReadOnlyList<string> ConfirmedBy,
    bool Agreed,
    bool MayPropose,
    IReadOnlyList<string> Members,
    bool ConfirmedByMe,
    StageState StageState
)
{
    /// <summary>The acts that are open to the expert now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
