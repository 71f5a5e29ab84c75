using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>Tells the other services which of their decisions are in the log.</summary>
internal sealed class LogService(PublicityDb db) : Log.LogBase
{
    private const int Most = 10_000;

    public override async Task<AcknowledgedReply> Acknowledged(
        AcknowledgedRequest request,
        ServerCallContext context
    )
    {
        var ct = context.CancellationToken;
        var ids = Read(request);
        var leaves = await db.Set<LogLeaf>()
            .Where(leaf => leaf.LeafId != null && ids.Contains(leaf.LeafId.Value))
            .Select(leaf => new { Id = leaf.LeafId!.Value, leaf.Index })
            .ToListAsync(ct);
        var batched = await db.Set<BatchEntry>()
            .Where(entry => entry.BatchIndex != null && ids.Contains(entry.LeafId))
            .Select(entry => new { Id = entry.LeafId, Index = entry.BatchIndex!.Value })
            .ToListAsync(ct);
        var reply = new AcknowledgedReply();
        if (leaves.Count + batched.Count == 0)
        {
            return reply;
        }

        // Read after the leaves, so that it covers them all.
        var checkpoint = (await db.NewestCheckpointAsync(ct))!.Note;
        reply.Leaves.AddRange(
            leaves
                .Concat(batched)
                .Select(leaf => new Acknowledgement
                {
                    LeafId = leaf.Id.ToString(),
                    Index = leaf.Index,
                    Checkpoint = checkpoint,
                })
        );
        return reply;
    }

    private static List<Guid> Read(AcknowledgedRequest request)
    {
        var ids = new List<Guid>();
        foreach (var text in request.LeafIds)
        {
            if (!Guid.TryParse(text, out var id) || ids.Count == Most)
            {
                throw new RefusedException(
                    Refusals.Malformed($"叶编号应为 UUID，一次不超过{Most}个。")
                );
            }

            ids.Add(id);
        }

        return ids;
    }
}
