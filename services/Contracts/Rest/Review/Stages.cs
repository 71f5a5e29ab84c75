namespace QualityAward.Contracts.Rest.Review;

/// <summary>Where a stage stands.</summary>
public enum StageState
{
    /// <summary>Experts score.</summary>
    Open,

    /// <summary>The report is made and the next list produced.</summary>
    Closed,
}

/// <summary>Closes a stage with its report and the list that enters the next one.</summary>
/// <param name="Report">The report's text.</param>
/// <param name="Document">The stamped report, if there is one.</param>
/// <param name="Entering">Who enters the next stage; empty for the last.</param>
public sealed record CloseStageRequest(
    string Report,
    PaperDocument? Document,
    IReadOnlyList<Guid> Entering
);

/// <summary>Draws the order of the 陈述答辩.</summary>
/// <param name="Seed">Drawn in public where the rules say so; random when absent. Recorded either way.</param>
/// <param name="FirstOn">First day of the 陈述答辩.</param>
/// <param name="Place">Where.</param>
public sealed record DrawLotRequest(long? Seed, DateOnly FirstOn, string Place);

/// <summary>The recorded order of the 陈述答辩.</summary>
public sealed record LotView(long Seed, DateOnly FirstOn, string Place, IReadOnlyList<Guid> Order);

/// <summary>A candidate in a stage.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">organisation or individual.</param>
/// <param name="Submitted">Sheets submitted.</param>
/// <param name="Expected">Sheets expected.</param>
/// <param name="Agreed">Whether the panel agreed.</param>
/// <param name="Total">The agreed points.</param>
/// <param name="Enters">Whether it stands on the list of the next stage; null while open.</param>
/// <param name="Visit">The site visit; 现场评审 only, once planned.</param>
public sealed record StageCandidate(
    Guid CandidateId,
    string Name,
    string Kind,
    int Submitted,
    int Expected,
    bool Agreed,
    decimal? Total,
    bool? Enters,
    SiteVisitView? Visit = null
)
{
    /// <summary>What the reader may do about the candidate in this stage now: plan and record the visit.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A sealed score and whether the transparency log holds it (article 15).</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="Seal">The commitment.</param>
/// <param name="Index">Number of its leaf in the log; null while the log has not acknowledged it.</param>
public sealed record SealView(Guid SheetId, string Seal, long? Index);

/// <summary>A stage of an edition.</summary>
public sealed record StageView(
    Guid Id,
    Guid EditionId,
    ReviewStage Stage,
    StageState State,
    DateTimeOffset OpenedAt,
    string? Report,
    PaperDocument? Document,
    DateTimeOffset? ClosedAt,
    LotView? Lot,
    IReadOnlyList<StageCandidate> Candidates
)
{
    /// <summary>The acts that are open to the reader now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Plans a site visit and records its findings.</summary>
public sealed record SaveSiteVisitRequest(
    DateOnly PlannedOn,
    DateOnly? VisitedOn,
    IReadOnlyList<string> Checks,
    string? Findings
);

/// <summary>A site visit (article 16).</summary>
public sealed record SiteVisitView(
    Guid CandidateId,
    DateOnly PlannedOn,
    DateOnly? VisitedOn,
    IReadOnlyList<string> Checks,
    string? Findings
)
{
    /// <summary>The acts that are open to the reader now; none within a stage, which says them of the candidate.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>One step of the whole process (article 21).</summary>
public sealed record TimelineStep(DateTimeOffset At, string Kind, string Text, int? Article);

/// <summary>How far the review of an edition is.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="Edition">Its name.</param>
/// <param name="RulesApproved">领导小组 approved the rules (article 6).</param>
/// <param name="Accepted">Accepted candidates.</param>
/// <param name="Stages">The stages opened so far.</param>
/// <param name="Sheets">Every sheet, without its scores.</param>
public sealed record BoardView(
    Guid EditionId,
    string Edition,
    bool RulesApproved,
    int Accepted,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<SheetRow> Sheets
)
{
    /// <summary>The act that opens the next stage, if it is open to the reader; it takes an idempotency key and no version.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
