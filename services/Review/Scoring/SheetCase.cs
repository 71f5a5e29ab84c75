using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>Which candidate somebody scores, in which stage; an endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="CandidateId">The candidate.</param>
/// <param name="By">The person acting.</param>
internal readonly record struct ScoredBy(StageName Stage, Guid CandidateId, AwardUser By);

/// <summary>An expert's own sheet of one candidate in one stage.</summary>
/// <param name="Scored">The candidate in its stage.</param>
/// <param name="Sheet">The sheet; null while nothing is saved.</param>
/// <param name="By">The expert.</param>
internal sealed record SheetCase(ScoringCase Scored, ScoreSheet? Sheet, AwardUser By)
{
    /// <summary>The answer: the sheet, the acts open to the expert, and the version, 0 while nothing is saved.</summary>
    public TaggedOk<SheetView> Answer() => Tagged.Ok(ToView(), Sheet?.Version ?? 0);

    public SheetView ToView() =>
        new(
            Sheet?.Id,
            Scored.Stage.Stage,
            Scored.Candidate.Id,
            Scored.Candidate.Name,
            By.Name,
            Sheet?.State ?? SheetState.Open,
            Scored.Catalogue.Code,
            Sheet?.Items ?? [],
            Sheet?.Strengths,
            Sheet?.Improvements,
            Sheet?.Total ?? 0,
            Sheet?.Seal,
            Sheet?.Flagged ?? false,
            Sheet?.KeptReason is not null,
            Scored.Stage.State
        )
        {
            Acts = SheetActs.OpenTo(this),
        };
}
