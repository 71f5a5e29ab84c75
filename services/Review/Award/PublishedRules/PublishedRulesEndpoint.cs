using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.PublishedRules;

/// <summary>第七条: what of an edition's rules is public, and from when: <c>/api/review/editions/{id}/published-rules</c>.</summary>
public static class PublishedRulesEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapPublishedRules(this IEndpointRouteBuilder api) =>
        api.MapGet("/editions/{editionId:guid}/published-rules", PublishedAsync)
            .AllowAnonymous()
            .WithTags("评审规则")
            .WithSummary("公开的组成办法和监督组联系方式（第七条）");

    private static async Task<Ok<PublishedRulesView>> PublishedAsync(
        Guid editionId,
        ReviewDb db,
        CancellationToken ct
    )
    {
        var rules =
            await db
                .RuleSets.AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.EditionId == editionId && r.State == RuleSetState.Approved,
                    ct
                )
            ?? throw new RefusedException(Refusals.NotFound);
        return TypedResults.Ok(
            new PublishedRulesView(
                editionId,
                rules.Content.Composition,
                rules.Content.SupervisorContact,
                await PublishedExperts.OfAsync(db, rules, ct)
            )
        );
    }
}
