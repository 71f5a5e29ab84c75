using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>第十八条: the composite results of an edition as somebody sees them; a gap between ranks would tell of whom they must not know.</summary>
internal sealed class CompositeResults(ReviewDb db, Voters voters)
{
    /// <exception cref="Common.RefusedException"><c>rules-not-approved</c>.</exception>
    public async Task<IReadOnlyList<CompositeRow>> OfAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var rules = await db.ApprovedRulesAsync(editionId, cancellationToken);
        var results = await db.ResultsAsync(editionId, rules, cancellationToken);
        var hidden = await voters.HiddenFromAsync(
            by,
            [.. results.Select(r => r.Candidate.Id)],
            cancellationToken
        );
        var seen = results.Where(r => !hidden.Contains(r.Candidate.Id)).ToList();
        return
        [
            .. seen.Select(r =>
                r.ToRow(
                    1 + seen.Count(o => o.Candidate.Kind == r.Candidate.Kind && o.Rank < r.Rank)
                )
            ),
        ];
    }
}
