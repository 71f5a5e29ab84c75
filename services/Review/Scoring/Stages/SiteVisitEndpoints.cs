using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>Site visits: <c>/api/review/site-visits</c> (article 16). The office plans; the panel or the office records.</summary>
internal static class SiteVisitEndpoints
{
    public static void MapSiteVisits(this IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/site-visits").WithTags("现场评审");
        visits
            .MapGet("/{candidateId:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.Expert)
            .WithSummary("现场评审安排和发现");
        visits
            .MapPut("/{candidateId:guid}", SaveAsync)
            .RequireAwardRole(Roles.Office, Roles.Expert)
            .WithSummary("安排或者记录现场评审（第十六条）");
    }

    private static async Task<Ok<SiteVisitView>> GetAsync(
        Guid candidateId,
        ReviewDb db,
        ScoringDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        await desk.OpenAsync(http.User.ToAwardUser(), ReviewStage.Site, candidateId, ct);
        var visit =
            await db
                .SiteVisits.AsNoTracking()
                .SingleOrDefaultAsync(v => v.CandidateId == candidateId, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        return Answer(http, visit);
    }

    private static async Task<Ok<SiteVisitView>> SaveAsync(
        Guid candidateId,
        SaveSiteVisitRequest request,
        ReviewDb db,
        ScoringDesk desk,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var saved = await db.InTransaction(
            async token =>
            {
                var scored = await desk.OpenToActAsync(
                    http.User.ToAwardUser(),
                    ReviewStage.Site,
                    candidateId,
                    token
                );
                await db.LockAsync($"visit:{candidateId}", token);
                var visit = await db.SiteVisits.SingleOrDefaultAsync(
                    v => v.CandidateId == candidateId,
                    token
                );
                if (visit is not null)
                {
                    http.EnsureMatch(visit.Version, () => visit.ToView());
                }

                scored.Stage.RequireOpen();
                if (visit is null)
                {
                    visit = SiteVisit.Of(scored.Candidate.EditionId, candidateId);
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
                return visit;
            },
            ct
        );
        return Answer(http, saved);
    }

    private static Ok<SiteVisitView> Answer(HttpContext http, SiteVisit visit)
    {
        http.SetETag(visit.Version);
        return TypedResults.Ok(visit.ToView());
    }
}
