using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Approval;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>拟获奖名单 over REST: <c>/api/review/award-lists</c> (articles 18 and 19).</summary>
internal static class AwardListEndpoints
{
    public static void MapAwardLists(this IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/award-lists").WithTags("拟获奖名单");
        lists
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor, Roles.Government)
            .WithSummary("拟获奖名单列表，可按届次查询");
        lists
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor, Roles.Government)
            .WithSummary("拟获奖名单详情");
        lists
            .MapPost("/", RecommendAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("形成综合评审报告和拟获奖建议名单（第十八条）");
        lists
            .MapPost("/{id:guid}/announce", AnnounceAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("将通过审议的名单向社会公示（第十八条）");
        lists
            .MapPost("/{id:guid}/submit-for-approval", SubmitAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("将通过公示的名单报请市政府审定（第十九条）");
        lists
            .MapPost("/{id:guid}/decide", DecideAsync)
            .RequireAwardRole(Roles.Government)
            .RequireIfMatch()
            .WithSummary("市政府审定（第十九条、第二十条）");
        api.MapGet("/editions/{editionId:guid}/composite", CompositeAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithTags("拟获奖名单")
            .WithSummary("综合评审结果（第十八条）");
    }

    private static async Task<Ok<Page<AwardListView>>> ListAsync(
        ReviewDb db,
        Voters voters,
        HttpContext http,
        Guid? editionId,
        CancellationToken ct
    )
    {
        // One an edition, and those sent back: there is never a second page.
        var lists = await db
            .AwardLists.AsNoTracking()
            .Where(l => editionId == null || l.EditionId == editionId)
            .OrderBy(l => l.Id)
            .ToListAsync(ct);
        var views = new List<AwardListView>();
        foreach (var list in Visible(lists, http))
        {
            views.Add(await ViewAsync(list, db, voters, http, ct));
        }

        return TypedResults.Ok(new Page<AwardListView>(views, null));
    }

    private static async Task<Ok<AwardListView>> GetAsync(
        Guid id,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var list = await db.AwardLists.RequireAsync(id, ct);
        if (!Visible([list], http).Any())
        {
            throw new RefusedException(Refusals.NotFound);
        }

        return TypedResults.Ok(await ShowAsync(list, db, voters, http, ct));
    }

    private static async Task<Created<AwardListView>> RecommendAsync(
        RecommendRequest request,
        RecommendList recommend,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var list = await recommend.RunAsync(request, http.User.ToAwardUser(), ct);
        return TypedResults.Created(
            $"/api/review/award-lists/{list.Id}",
            await ShowAsync(list, db, voters, http, ct)
        );
    }

    private static async Task<Ok<AwardListView>> AnnounceAsync(
        Guid id,
        AnnounceListRequest request,
        AnnounceList announce,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ShowAsync(
                await announce.RunAsync(id, request, http.User.ToAwardUser(), Match(http), ct),
                db,
                voters,
                http,
                ct
            )
        );

    private static async Task<Ok<AwardListView>> SubmitAsync(
        Guid id,
        SubmitForApprovalRequest request,
        SubmitList submit,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ShowAsync(
                await submit.RunAsync(id, request, http.User.ToAwardUser(), Match(http), ct),
                db,
                voters,
                http,
                ct
            )
        );

    private static async Task<Ok<AwardListView>> DecideAsync(
        Guid id,
        DecideAwardRequest request,
        DecideAward decide,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ShowAsync(
                await decide.RunAsync(
                    id,
                    request,
                    http.User.ToAwardUser(),
                    Match(http),
                    registration: null,
                    ct
                ),
                db,
                voters,
                http,
                ct
            )
        );

    private static async Task<Ok<IReadOnlyList<CompositeRow>>> CompositeAsync(
        Guid editionId,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var results = await db.ResultsAsync(
            editionId,
            await db.ApprovedRulesAsync(editionId, ct),
            ct
        );
        var hidden = await voters.HiddenFromAsync(
            http.User.ToAwardUser(),
            [.. results.Select(r => r.Candidate.Id)],
            ct
        );
        var seen = results.Where(r => !hidden.Contains(r.Candidate.Id)).ToList();
        return TypedResults.Ok<IReadOnlyList<CompositeRow>>([
            .. seen.Select(r =>
                r.ToRow(
                    1 + seen.Count(o => o.Candidate.Kind == r.Candidate.Kind && o.Rank < r.Rank)
                )
            ),
        ]);
    }

    // 市政府 sees what it is asked to decide, not what was never submitted.
    private static IEnumerable<AwardList> Visible(IEnumerable<AwardList> lists, HttpContext http) =>
        lists.Where(l =>
            http.User.ToAwardUser().Role != Roles.Government
            || l.State is AwardListState.Submitted or AwardListState.Decided
        );

    private static Action<AwardList, ReviewEdition> Match(HttpContext http) =>
        (list, edition) => http.EnsureMatch(list.Version, () => list.ToView(edition, []));

    private static async Task<AwardListView> ShowAsync(
        AwardList list,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        http.SetETag(list.Version);
        return await ViewAsync(list, db, voters, http, ct);
    }

    private static async Task<AwardListView> ViewAsync(
        AwardList list,
        ReviewDb db,
        Voters voters,
        HttpContext http,
        CancellationToken ct
    )
    {
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == list.EditionId, ct);
        var hidden = await voters.HiddenFromAsync(
            http.User.ToAwardUser(),
            [.. list.Entries.Select(e => e.CandidateId)],
            ct
        );
        return list.ToView(edition, hidden);
    }
}
