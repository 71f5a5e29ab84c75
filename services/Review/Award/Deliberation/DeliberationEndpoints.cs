using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>领导小组审议 over REST: <c>/api/review/deliberations</c> (articles 6 and 18).</summary>
internal static class DeliberationEndpoints
{
    public static void MapDeliberations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/award-lists/{id:guid}/deliberate", OpenAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup)
            .WithIdempotencyKey<ReviewDb>()
            .WithTags("领导小组审议")
            .WithSummary("开始领导小组审议（第十八条）");
        var meetings = api.MapGroup("/deliberations").WithTags("领导小组审议");
        meetings
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithSummary("审议列表，可按名单查询");
        meetings
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithSummary("审议详情");
        meetings
            .MapPost("/{id:guid}/votes", VoteAsync)
            .RequireAwardRole(Roles.LeadingGroup)
            .WithSummary("领导小组成员表决（第十八条）");
        meetings
            .MapPost("/{id:guid}/conclude", ConcludeAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup)
            .RequireIfMatch()
            .WithSummary("结束审议，形成决定（第十八条）");
    }

    private static async Task<Created<DeliberationView>> OpenAsync(
        Guid id,
        OpenDeliberationRequest request,
        DeliberationDesk desk,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (request.AwardListId != id)
        {
            throw new RefusedException(Refusals.Malformed("awardListId 应与地址中的名单一致。"));
        }

        var meeting = await desk.OpenAsync(id, request, ct);
        return TypedResults.Created(
            $"/api/review/deliberations/{meeting.Id}",
            await ShowAsync(meeting, db, voters, http, ct)
        );
    }

    private static async Task<Ok<Page<DeliberationView>>> ListAsync(
        ReviewDb db,
        Voters voters,
        HttpContext http,
        Guid? awardListId,
        CancellationToken ct
    )
    {
        // A handful in all: one a list, and one for each time it was sent back.
        var found = await db
            .Meetings.AsNoTracking()
            .Where(m => awardListId == null || m.AwardListId == awardListId)
            .OrderByDescending(m => m.HeldOn)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        var views = new List<DeliberationView>();
        foreach (var meeting in found)
        {
            views.Add(await ViewAsync(meeting, db, voters, http, ct));
        }

        return TypedResults.Ok(new Page<DeliberationView>(views, null));
    }

    private static async Task<Ok<DeliberationView>> GetAsync(
        Guid id,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ShowAsync(await db.Meetings.RequireAsync(id, ct), db, voters, http, ct)
        );

    private static async Task<Ok<DeliberationView>> VoteAsync(
        Guid id,
        CastVotesRequest request,
        DeliberationDesk desk,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var meeting = await desk.VoteAsync(id, by, request.Votes, registration: null, ct);
        return TypedResults.Ok(await ShowAsync(meeting, db, voters, http, ct));
    }

    private static async Task<Ok<DeliberationView>> ConcludeAsync(
        Guid id,
        CloseDeliberationRequest request,
        DeliberationDesk desk,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var meeting = await desk.ConcludeAsync(
            id,
            request,
            http.User.ToAwardUser(),
            found => http.EnsureMatch(found.Version, () => null),
            ct
        );
        return TypedResults.Ok(await ShowAsync(meeting, db, voters, http, ct));
    }

    private static async Task<DeliberationView> ShowAsync(
        Meeting meeting,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        http.SetETag(meeting.Version);
        return await ViewAsync(meeting, db, voters, http, ct);
    }

    private static async Task<DeliberationView> ViewAsync(
        Meeting meeting,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var list = await db.AwardLists.RequireAsync(meeting.AwardListId, ct);
        var hidden = await voters.HiddenFromAsync(by, meeting.Candidates, ct);
        return meeting.ToView(list, by.Subject, hidden);
    }
}
