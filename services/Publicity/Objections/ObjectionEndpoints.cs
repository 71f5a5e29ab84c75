using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>Objections for anybody: filed and followed without an account (articles 13, 18).</summary>
internal static class ObjectionEndpoints
{
    public static void MapObjections(this RouteGroupBuilder publicity)
    {
        publicity
            .MapPost("/notices/{id:guid}/objections", FileAsync)
            .AllowAnonymous()
            .WithIdempotencyKey<PublicityDb>()
            .WithSummary(
                "对公示提出异议（第十三条、第十八条）：答复中的回执码是查询进度的唯一凭据"
            );
        publicity
            .MapGet("/objections/{receipt}", FollowAsync)
            .AllowAnonymous()
            .WithSummary("凭回执码查询异议办理进度和答复");
    }

    private static async Task<Created<ObjectionReceipt>> FileAsync(
        Guid id,
        FileObjectionRequest request,
        FileObjection objections,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var receipt = await objections.RunAsync(id, request, cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created((string?)null, new ObjectionReceipt(receipt));
    }

    private static async Task<Ok<ObjectionFollowView>> FollowAsync(
        string receipt,
        PublicityDb db,
        SecretBox box,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var hash = ReceiptCode.Hash(box, receipt);
        var objection =
            await db
                .Objections.AsNoTracking()
                .SingleOrDefaultAsync(row => row.ReceiptHash == hash, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var title = await db
            .Notices.Where(notice => notice.Id == objection.NoticeId)
            .Select(notice => notice.Title)
            .SingleAsync(cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(
            new ObjectionFollowView(
                objection.NoticeId,
                title,
                objection.State,
                objection.State.ChineseName(),
                objection.ReceivedAt.ToOffset(AwardClock.ShanghaiOffset),
                objection.AcceptedAt?.ToOffset(AwardClock.ShanghaiOffset),
                objection.DecidedAt?.ToOffset(AwardClock.ShanghaiOffset),
                objection.Upheld,
                objection.OpenAnswer(box)
            )
        );
    }
}
