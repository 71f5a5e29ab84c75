using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.RuleSets;

/// <summary>评审规则 over REST: <c>/api/review/rule-sets</c> (articles 6 and 7).</summary>
internal static class RuleSetEndpoints
{
    public static void MapRuleSets(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/rule-sets").WithTags("评审规则");
        rules
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithSummary("评审规则列表，可按届次查询");
        rules
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithSummary("评审规则详情");
        rules
            .MapPost("/", DraftAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("拟定评审规则（第六条）");
        rules
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("修改评审规则草案");
        rules
            .MapPost("/{id:guid}/submit", SubmitAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("提请领导小组审议（第六条）");
        rules
            .MapPost("/{id:guid}/approve", ApproveAsync)
            .RequireAwardRole(Roles.LeadingGroup)
            .RequireIfMatch()
            .WithSummary("领导小组审议评审规则（第六条）");
        rules
            .MapPost("/{id:guid}/return", ReturnAsync)
            .RequireAwardRole(Roles.LeadingGroup, Roles.Office)
            .RequireIfMatch()
            .WithSummary("退回或者撤回评审规则草案修改（第六条）");
    }

    private static async Task<Ok<Page<RuleSetView>>> ListAsync(
        ReviewDb db,
        Guid? editionId,
        CancellationToken ct
    )
    {
        // One an edition: there is never a second page.
        var found = await db
            .RuleSets.AsNoTracking()
            .Where(r => editionId == null || r.EditionId == editionId)
            .OrderByDescending(r => r.Id)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<RuleSetView>([.. found.Select(ToView)], null));
    }

    private static async Task<Ok<RuleSetView>> GetAsync(
        Guid id,
        ReviewDb db,
        HttpContext http,
        CancellationToken ct
    ) => Answer(http, await FindAsync(db, id, ct));

    private static async Task<Created<RuleSetView>> DraftAsync(
        DraftRuleSetRequest request,
        ReviewDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var rules = await db.InTransaction(
            async token =>
            {
                // One rule set an edition: two clerks at once draft one after the other.
                await db.LockAsync("rule-sets", token);
                if (!await db.Editions.AnyAsync(e => e.Id == request.EditionId, token))
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                if (await db.RuleSets.AnyAsync(r => r.EditionId == request.EditionId, token))
                {
                    throw Refuse.ByState(
                        "rules-already-drafted",
                        "本届评审规则已经拟定",
                        "本届评审规则已经拟定，请在原草案上修改。",
                        6
                    );
                }

                var drafted = RuleSet.Draft(request);
                db.Add(drafted);
                await db.SaveChangesAsync(token);
                return drafted;
            },
            ct
        );
        http.SetETag(rules.Version);
        return TypedResults.Created($"/api/review/rule-sets/{rules.Id}", ToView(rules));
    }

    private static Task<Ok<RuleSetView>> ChangeAsync(
        Guid id,
        RuleSetContent content,
        ReviewDb db,
        HttpContext http,
        CancellationToken ct
    ) => ActAsync(id, db, http, rules => rules.Change(content), ct);

    private static async Task<Ok<RuleSetView>> SubmitAsync(
        Guid id,
        ReviewDb db,
        PublicationCheck publication,
        HttpContext http,
        AwardClock clock,
        CancellationToken ct
    )
    {
        // 第七条: 组成 and 工作制度 become public as they are, once they are approved.
        var draft = await FindAsync(db, id, ct);
        await publication.CheckAsync(
            "评审专家组和评审监督组的组成、工作制度",
            draft.EditionId,
            draft.Content.Composition.Select(
                (text, index) =>
                    new PublicText("composition", $"组成和工作制度第{index + 1}段", text)
            ),
            [],
            http.User.ToAwardUser(),
            ct
        );
        return await ActAsync(id, db, http, rules => rules.Submit(clock.Now), ct);
    }

    private static async Task<Ok<RuleSetView>> ApproveAsync(
        Guid id,
        ApproveRuleSetRequest meeting,
        ReviewDb db,
        PaperDesk papers,
        HttpContext http,
        AwardClock clock,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(meeting.Minutes, 6, http.User.ToAwardUser(), ct);
        return await ActAsync(id, db, http, rules => rules.Approve(meeting, clock.Now), ct);
    }

    private static Task<Ok<RuleSetView>> ReturnAsync(
        Guid id,
        ReturnRuleSetRequest request,
        ReviewDb db,
        HttpContext http,
        AwardClock clock,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            db,
            http,
            rules => rules.Return(request, http.User.ToAwardUser(), clock.Now),
            ct
        );

    private static async Task<Ok<RuleSetView>> ActAsync(
        Guid id,
        ReviewDb db,
        HttpContext http,
        Action<RuleSet> act,
        CancellationToken ct
    )
    {
        var changed = await db.InTransaction(
            async token =>
            {
                var rules = await FindAsync(db, id, token);
                http.EnsureMatch(rules.Version, () => ToView(rules));
                act(rules);
                await db.SaveChangesAsync(token);
                return rules;
            },
            ct
        );
        return Answer(http, changed);
    }

    private static Ok<RuleSetView> Answer(HttpContext http, RuleSet rules)
    {
        http.SetETag(rules.Version);
        return TypedResults.Ok(ToView(rules));
    }

    private static async Task<RuleSet> FindAsync(ReviewDb db, Guid id, CancellationToken ct) =>
        await db.RuleSets.SingleOrDefaultAsync(r => r.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    private static RuleSetView ToView(RuleSet r) =>
        new(r.Id, r.EditionId, r.State, r.Content, r.Approval);
}
