using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Delivery;

namespace QualityAward.Publicity.Objections;

/// <summary>Objections for anybody: filed and followed without an account (articles 13, 18).</summary>
internal static class ObjectionEndpoints
{
    public static void MapObjections(this RouteGroupBuilder publicity)
    {
        publicity
            .MapPost("/notices/{id:guid}/objections", FileAsync)
            .AllowAnonymous()
            .WithoutTrace()
            .WithIdempotencyKey<PublicityDb>()
            .WithSummary(
                "对公示提出异议（第十三条、第十八条）：答复中的回执码是查询进度的唯一凭据"
            );
        publicity
            .MapGet("/objections/{receipt}", FollowAsync)
            .AllowAnonymous()
            .WithoutTrace()
            .WithSummary("凭回执码查询异议办理进度和答复");
    }

    private static async Task<Created<ObjectionReceipt>> FileAsync(
        Guid id,
        FileObjectionRequest request,
        FileObjection objections,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            new ObjectionReceipt(await objections.RunAsync(id, request, cancellationToken))
        );

    private static async Task<Ok<ObjectionFollowView>> FollowAsync(
        string receipt,
        FollowObjection follow,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await follow.ReadAsync(receipt, cancellationToken));
}
