using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Recheck;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance;

/// <summary>第九条、第十条：the registers are asked again before the notice and before acceptance; the answers are kept.</summary>
internal sealed class StandingCheck(ApplicationsDb db, EligibilityCheck eligibility)
{
    /// <exception cref="Common.RefusedException">
    /// Something stands against somebody, or the registers cannot be asked now.
    /// </exception>
    public async Task CheckAsync(
        AcceptanceList list,
        IReadOnlyList<CaseHead> candidates,
        string step,
        CancellationToken cancellationToken
    )
    {
        var answer = await eligibility.AskAsync(list.EditionId, candidates, cancellationToken);
        var names = candidates.ToDictionary(a => a.Id, a => a.Name ?? "");
        StillEligibleRule.Check([
            .. answer.Findings.Select(f =>
                (names[f.CandidateId], new RegisterFindingView(f.Code, f.Detail, f.Article))
            ),
        ]);
        foreach (var candidate in candidates)
        {
            db.Add(RegisterQuery.Of(candidate.Id, answer, step));
        }
    }
}
