using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>The log as anybody reads and checks it, without trusting the office (facts: C2SP checkpoints and proofs).</summary>
internal static class LogEndpoints
{
    private const string Text = "text/plain; charset=utf-8";
    private const int Largest = 100;

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
        log.MapGet("/batch/{commitment}", BatchAsync).WithSummary("承诺值在当日批次中的位置");
    }

    private static async Task<Ok<Page<LogEntryView>>> ListAsync(
        PublicityDb db,
        CancellationToken cancellationToken,
        long? after = null,
        int? limit = null
    )
    {
        var take = limit ?? 50;
        if (take is < 1 or > Largest || after < 0)
        {
            throw new RefusedException(
                Refusals.Malformed("after 应为条目序号，limit 应为1至100。")
            );
        }

        var before = after ?? long.MaxValue;
        var rows = await db.Set<LogLeaf>()
            .AsNoTracking()
            .Where(leaf => leaf.Index < before)
            .OrderByDescending(leaf => leaf.Index)
            .Take(take)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(
            new Page<LogEntryView>(
                [.. rows.Select(ToView)],
                rows is [.., { Index: > 0 } last] && rows.Count == take ? $"{last.Index}" : null
            )
        );
    }

    private static ContentHttpResult Key(LogSigner signer, HttpContext context)
    {
        context.Response.Headers.CacheControl = ForHalfAMinute;
        return TypedResults.Text($"{signer.Key}\n", Text);
    }

    private static async Task<ContentHttpResult> CheckpointAsync(
        PublicityDb db,
        LogSigner signer,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        context.Response.Headers.CacheControl = ForHalfAMinute;
        var note =
            (await db.NewestCheckpointAsync(cancellationToken))?.Note
            ?? signer
                .Sign(new Checkpoint(signer.Key.Name, 0, MerkleHash.Empty).ToString())
                .ToString();
        return TypedResults.Text(note, Text);
    }

    private static async Task<FileContentHttpResult> EntryAsync(
        long index,
        PublicityDb db,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var leaf =
            await db.Set<LogLeaf>()
                .AsNoTracking()
                .SingleOrDefaultAsync(row => row.Index == index, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        context.Response.Headers.CacheControl = ForADay;
        return TypedResults.Bytes(
            leaf.Leaf,
            "application/json",
            entityTag: new EntityTagHeaderValue(
                $"\"{Convert.ToHexStringLower(MerkleHash.OfLeaf(leaf.Leaf))}\""
            )
        );
    }

    private static async Task<ContentHttpResult> ProofAsync(
        long index,
        PublicityDb db,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var checkpoint = await db.NewestCheckpointAsync(cancellationToken);
        if (checkpoint is null || index < 0 || index >= checkpoint.Size)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        var path = await db.RootsAsync(
            MerkleTree.InclusionPath(index, checkpoint.Size),
            cancellationToken
        );
        context.Response.Headers.CacheControl = ForHalfAMinute;
        var file = new ProofFile(index, path, SignedNote.Parse(checkpoint.Note));
        return TypedResults.Text(file.ToString(), Text, Encoding.UTF8);
    }

    private static async Task<Ok<ConsistencyView>> ConsistencyAsync(
        PublicityDb db,
        HttpContext context,
        CancellationToken cancellationToken,
        long from = 0,
        long? to = null
    )
    {
        var size = (await db.NewestCheckpointAsync(cancellationToken))?.Size ?? 0;
        var until = to ?? size;
        if (from < 0 || from > until || until > size)
        {
            throw new RefusedException(
                Refusals.Malformed($"应满足 0 ≤ from ≤ to ≤ {size}（日志当前规模）。")
            );
        }

        // The empty tree is continued by any other: nothing to prove (RFC 6962 §2.1.2 asks for from > 0).
        IReadOnlyList<MerkleRange> ranges =
            from == 0 ? [] : MerkleTree.ConsistencyPath(from, until);
        var hashes = await db.RootsAsync(ranges, cancellationToken);
        context.Response.Headers.CacheControl = to is null ? ForHalfAMinute : ForADay;
        return TypedResults.Ok(
            new ConsistencyView(from, until, [.. hashes.Select(Convert.ToBase64String)])
        );
    }

    private static async Task<Ok<BatchPositionView>> BatchAsync(
        string commitment,
        PublicityDb db,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var place =
            await db.FindInBatchesAsync(commitment, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        return TypedResults.Ok(place);
    }

    private static LogEntryView ToView(LogLeaf row)
    {
        var leaf = LeafText.Parse(row.Leaf);
        return new(row.Index, leaf.Type, leaf.At, leaf.Subject, leaf.Article);
    }
}
