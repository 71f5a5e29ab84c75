using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.RuleSets;

/// <summary>评审规则 over REST: <c>/api/review/rule-sets</c> (articles 6 and 7).</summary>
internal static class RuleSetEndpoints
{
    public static void MapRuleSets(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.LeadingGroup, Roles.Supervisor];
        var rules = api.MapGroup("/rule-sets").WithTags("评审规则");
        rules
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("评审规则列表，可按届次查询");
        rules.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("评审规则详情");
        rules
            .MapPost("/", DraftAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("拟定评审规则（第六条）");
        rules
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAwardRole(RuleSetActs.Change.Roles)
            .WithSummary(RuleSetActs.Change.Summary);
        var acts = new CaseRoutes<RuleSet, RuleSetView>(rules);
        acts.Map(
            RuleSetActs.Submit,
            (RuleSetDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.SubmitAsync(on, cancellationToken)
        );
        acts.Map(
            RuleSetActs.Approve,
            (
                RuleSetDesk desk,
                CaseAct on,
                ApproveRuleSetRequest meeting,
                CancellationToken cancellationToken
            ) => desk.ApproveAsync(on, meeting, cancellationToken)
        );
        acts.Map(
            RuleSetActs.Return,
            (
                RuleSetDesk desk,
                CaseAct on,
                ReturnRuleSetRequest request,
                CancellationToken cancellationToken
            ) => desk.ReturnAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RuleSetView>>> ListAsync(
        RuleSetAnswer answer,
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.AllAsync(editionId, by, cancellationToken));

    private static async Task<TaggedOk<RuleSetView>> GetAsync(
        Guid id,
        RuleSetAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<RuleSetView>> DraftAsync(
        DraftRuleSetRequest request,
        RuleSetDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var drafted = await desk.DraftAsync(request, cancellationToken);
        return Tagged.Created(
            $"/api/review/rule-sets/{drafted.Id}",
            drafted.ToView(by),
            drafted.Version
        );
    }

    private static async Task<TaggedOk<RuleSetView>> ChangeAsync(
        [AsParameters] CaseAct on,
        RuleSetContent content,
        RuleSetDesk desk,
        RuleSetAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.ChangeAsync(on, content, cancellationToken),
            on.By,
            cancellationToken
        );
}
