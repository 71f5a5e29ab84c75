using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>Interests declared per candidate, over REST (article 22).</summary>
internal static class DeclarationEndpoints
{
    private static readonly string[] Declarers =
    [
        Roles.Expert,
        Roles.Supervisor,
        Roles.Office,
        Roles.LeadingGroup,
        Roles.Government,
        Roles.ReceivingBody,
        Roles.Department,
    ];

    public static void MapDeclarations(this IEndpointRouteBuilder api)
    {
        var declarations = api.MapGroup("/editions/{editionId:guid}/declarations")
            .WithTags("回避")
            .RequireAwardRole(Declarers);
        declarations
            .MapGet("/mine", MineAsync)
            .WithSummary("本人须申报利害关系的候选对象（第二十二条）");
        declarations
            .MapPost("/", DeclareAsync)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("申报利害关系，有利害关系的立即回避（第二十二条）");
    }

    private static async Task<Ok<Page<DeclarationView>>> MineAsync(
        Guid editionId,
        Declare declare,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await declare.OpenAsync(by, editionId, cancellationToken));

    private static async Task<Ok<Page<DeclarationView>>> DeclareAsync(
        Guid editionId,
        IReadOnlyList<DeclareRequest> request,
        Declare declare,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await declare.RecordAsync(by, editionId, request, cancellationToken));
}
