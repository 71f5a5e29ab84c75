using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>Whose visit somebody asks for; an endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="By">The person acting.</param>
internal readonly record struct VisitedBy(Guid CandidateId, AwardUser By);

/// <summary>第十六条: visits are planned and recorded while 现场评审 goes on.</summary>
internal sealed class SiteVisitDesk(ReviewDb db, ScoringDesk desk, AwardClock clock)
{
    /// <exception cref="RefusedException">404: hidden, or nothing is planned yet.</exception>
    public async Task<TaggedOk<SiteVisitView>> GetAsync(
        VisitedBy on,
        CancellationToken cancellationToken
    )
    {
        var scored = await desk.OpenAsync(
            on.By,
            ReviewStage.Site,
            on.CandidateId,
            cancellationToken
        );
        var visit =
            await db
                .SiteVisits.AsNoTracking()
                .SingleOrDefaultAsync(v => v.CandidateId == on.CandidateId, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        return Answer(visit, on, scored.Stage);
    }

    /// <summary>Plans or records.</summary>
    public Task<TaggedOk<SiteVisitView>> SaveAsync(
        VisitedBy on,
        SaveSiteVisitRequest request,
        SeenIfAny seen,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var scored = await desk.OpenToActAsync(
                    on.By,
                    ReviewStage.Site,
                    on.CandidateId,
                    token
                );
                await db.LockAsync($"visit:{on.CandidateId}", token);
                var visit = await db.SiteVisits.SingleOrDefaultAsync(
                    v => v.CandidateId == on.CandidateId,
                    token
                );
                seen.Ensure(visit?.Version, () => visit?.ToView(on.By, scored.Stage));
                ActOf(on.By).Require(scored.Stage);
                if (visit is null)
                {
                    visit = SiteVisit.Of(scored.Candidate.EditionId, on.CandidateId);
                    db.Add(visit);
                }

                visit.Save(
                    request,
                    scored.Candidate.ApplicantUnit,
                    scored.Stage.OpenedOn,
                    clock.Today,
                    clock.Now
                );
                await db.SaveChangesAsync(token);
                return Answer(visit, on, scored.Stage);
            },
            cancellationToken
        );

    private static Act<StageList> ActOf(AwardUser by) =>
        by.Role == Roles.Office ? SiteVisitActs.Plan : SiteVisitActs.Record;

    private static TaggedOk<SiteVisitView> Answer(SiteVisit visit, VisitedBy on, StageList stage) =>
        Tagged.Ok(visit.ToView(on.By, stage), visit.Version);
}
