using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>第十五条、第二十二条：who might sit on a candidate's panel, for the clerk who sets one by hand.</summary>
internal sealed class PanelExperts(ReviewDb db, CandidateAccess access)
{
    /// <summary>The appointed experts, by name. Loads count only what the caller may open.</summary>
    public async Task<IReadOnlyList<PanelExpertView>> OfAsync(
        ReviewCandidate candidate,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var open = access.Openable(by).Where(c => c.State == CandidateState.Accepted);
        var appointed = await db
            .Appointments.AsNoTracking()
            .Where(a =>
                a.EditionId == candidate.EditionId
                && a.Group == ReviewGroup.Expert
                && a.WithdrawnAt == null
            )
            .OrderBy(a => a.Name)
            .ThenBy(a => a.Subject)
            .Select(a => new
            {
                a.Subject,
                a.Name,
                Pledged = db.Pledges.Any(p => p.EditionId == a.EditionId && p.Subject == a.Subject),
                Declared = db.Declarations.Any(d =>
                    d.CandidateId == candidate.Id && d.Subject == a.Subject
                ),
                Load = db.Assignments.Count(s =>
                    s.EditionId == a.EditionId
                    && s.Subject == a.Subject
                    && open.Any(c => c.Id == s.CandidateId)
                ),
            })
            .ToListAsync(cancellationToken);
        List<AwardUser> people =
        [
            .. appointed.Select(e => new AwardUser(
                e.Subject,
                e.Name,
                UnitKinds.ExpertGroup,
                Roles.Expert
            )),
        ];
        var edition = candidate.EditionId;
        var assignable = await access.OfEachAsync(
            edition,
            people,
            who => access.Assignable(who).Where(c => c.Id == candidate.Id),
            cancellationToken
        );
        var clear = await access.OfEachAsync(
            edition,
            people,
            who => access.Clear(who).Where(c => c.Id == candidate.Id),
            cancellationToken
        );
        return
        [
            .. appointed.Select(e => new PanelExpertView(
                e.Subject,
                e.Name,
                assignable.Contains(e.Subject) ? ExpertStanding.Clear
                    : !clear.Contains(e.Subject) ? ExpertStanding.Recused
                    : !e.Pledged ? ExpertStanding.NotPledged
                    : ExpertStanding.Undeclared,
                e.Load
            )),
        ];
    }
}
