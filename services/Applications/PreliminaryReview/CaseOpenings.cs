using QualityAward.Applications.Case;
using QualityAward.Casework.CaseAccess;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>
/// 第七条、第二十二条：which of the cases before a unit exist for one of its clerks, and what the clerk has to do before
/// opening them.
/// </summary>
internal sealed class CaseOpenings(CaseAccess access)
{
    /// <summary>Of these cases, those that exist for the clerk.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseOpening>> OfAsync(
        AwardUser by,
        IEnumerable<(Guid Edition, Guid Case)> cases,
        CancellationToken cancellationToken
    )
    {
        Dictionary<Guid, CaseOpening> found = [];
        foreach (var edition in cases.Distinct().GroupBy(c => c.Edition, c => c.Case))
        {
            var rights = await access.StandingAsync(by, edition.Key, edition, cancellationToken);
            foreach (var id in edition.Where(rights.Knows))
            {
                found[id] =
                    rights.PledgeMissing ? CaseOpening.PledgeMissing
                    : rights.Open.Contains(id) ? CaseOpening.Open
                    : CaseOpening.DeclarationMissing;
            }
        }

        return found;
    }
}
