using QualityAward.Contracts.Rest;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条、第二十五条：a recorded decision of 市质量强市办 about a submitted sheet.</summary>
/// <param name="Kind">重新开启 or 保留评分.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The paper, if there is one.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">Award time.</param>
public sealed record SheetDecision(
    string Kind,
    string Reason,
    PaperDocument? Document,
    string By,
    DateTimeOffset At
);
