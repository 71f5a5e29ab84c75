using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

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
            .RequireAwardRole([.. SiteVisitActs.Plan.Roles, .. SiteVisitActs.Record.Roles])
            .WithSummary("安排或者记录现场评审（第十六条）");
    }

    private static Task<TaggedOk<SiteVisitView>> GetAsync(
        [AsParameters] VisitedBy on,
        SiteVisitDesk desk,
        CancellationToken cancellationToken
    ) => desk.GetAsync(on, cancellationToken);

    private static Task<TaggedOk<SiteVisitView>> SaveAsync(
        [AsParameters] VisitedBy on,
        SaveSiteVisitRequest request,
        SeenIfAny seen,
        SiteVisitDesk desk,
        CancellationToken cancellationToken
    ) => desk.SaveAsync(on, request, seen, cancellationToken);
}
