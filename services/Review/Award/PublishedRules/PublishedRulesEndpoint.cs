using Microsoft.AspNetCore.Http.HttpResults;
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
        PublishedRulesReader rules,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await rules.OfAsync(editionId, cancellationToken));
}
