using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Delivery;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>The log as anybody reads and checks it, without trusting the office (facts: C2SP checkpoints and proofs).</summary>
internal static class LogEndpoints
{
    private const string Text = "text/plain; charset=utf-8";

    // What is in the log never changes; the newest checkpoint does.
    private const string ForADay = "public, max-age=86400";
    private const string ForHalfAMinute = "public, max-age=30";

    public static void MapTransparencyLog(this RouteGroupBuilder publicity)
    {
        var log = publicity.MapGroup("/log").WithTags("公开验证").AllowAnonymous();
        log.MapGet("", ListAsync)
            .AddEndpointFilter<RouteHandlerBuilder, PublicCaching>()
            .WithSummary("公开验证日志条目，最新在前")
            .WithDescription("参数：after 为上一页的 next，limit 不超过100。");
        log.MapGet("/key", Key).Produces<string>(contentType: Text).WithSummary("日志公钥（vkey）");
        log.MapGet("/checkpoint", CheckpointAsync)
            .Produces<string>(contentType: Text)
            .WithSummary("最新检查点（签名）");
        log.MapGet("/entries/{index:long}", EntryAsync)
            .Produces<string>(contentType: "application/json")
            .WithSummary("条目原文（逐字节）");
        log.MapGet("/proof/{index:long}", ProofAsync)
            .Produces<string>(contentType: Text)
            .WithSummary("条目的包含证明（tlog-proof）");
        log.MapGet("/consistency", ConsistencyAsync).WithSummary("两个日志规模之间的一致性证明");
        log.MapGet("/batch/{commitment}", BatchAsync)
            .WithoutTrace()
            .WithSummary("承诺值在当日批次中的位置");
    }

    private static async Task<Ok<Page<LogEntryView>>> ListAsync(
        LogReader log,
        long? after,
        int? limit,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await log.PageAsync(after, limit, cancellationToken));

    private static ContentHttpResult Key(LogSigner signer, HttpContext context)
    {
        context.Response.Headers.CacheControl = ForHalfAMinute;
        return TypedResults.Text($"{signer.Key}\n", Text);
    }

    private static async Task<ContentHttpResult> CheckpointAsync(
        LogReader log,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        context.Response.Headers.CacheControl = ForHalfAMinute;
        return TypedResults.Text(await log.CheckpointAsync(cancellationToken), Text);
    }

    private static async Task<FileContentHttpResult> EntryAsync(
        long index,
        LogReader log,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var leaf = await log.EntryAsync(index, cancellationToken);
        context.Response.Headers.CacheControl = ForADay;
        return TypedResults.Bytes(
            leaf,
            "application/json",
            entityTag: new EntityTagHeaderValue(
                $"\"{Convert.ToHexStringLower(MerkleHash.OfLeaf(leaf))}\""
            )
        );
    }

    private static async Task<ContentHttpResult> ProofAsync(
        long index,
        LogReader log,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var proof = await log.ProofAsync(index, cancellationToken);
        context.Response.Headers.CacheControl = ForHalfAMinute;
        return TypedResults.Text($"{proof}", Text, Encoding.UTF8);
    }

    private static async Task<Ok<ConsistencyView>> ConsistencyAsync(
        LogReader log,
        HttpContext context,
        CancellationToken cancellationToken,
        long from = 0,
        long? to = null
    )
    {
        var view = await log.ConsistencyAsync(from, to, cancellationToken);
        context.Response.Headers.CacheControl = to is null ? ForHalfAMinute : ForADay;
        return TypedResults.Ok(view);
    }

    private static async Task<Ok<BatchPositionView>> BatchAsync(
        string commitment,
        PublicityDb db,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await db.FindInBatchesAsync(commitment, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound)
        );
}
