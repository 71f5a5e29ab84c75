using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Stages.Rules;

namespace QualityAward.Review.Stages;

/// <summary>第十五条：asks Publicity for the receipts of every sealed score of a stage. Fails closed.</summary>
internal sealed class SealedScores(ReviewDb db, Log.LogClient log)
{
    /// <exception cref="Common.RefusedException"><c>scores-not-acknowledged</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<SealReceipt>> RequireAsync(
        Guid editionId,
        ReviewStage stage,
        CancellationToken ct
    )
    {
        var leaves = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage && s.SealLeafId != null)
            .Where(s => db.Candidates.Any(c => c.Id == s.CandidateId && c.EditionId == editionId))
            .Select(s => s.SealLeafId!.Value)
            .ToListAsync(ct);
        if (leaves.Count == 0)
        {
            return [];
        }

        var reply = await log.AcknowledgedAsync(
            new() { LeafIds = { leaves.Select(id => id.ToString()) } },
            cancellationToken: ct
        );
        List<SealReceipt> receipts =
        [
            .. reply.Leaves.Select(l => new SealReceipt(
                Guid.Parse(l.LeafId),
                l.Index,
                l.Checkpoint
            )),
        ];
        ScoresAcknowledgedRule.Check(leaves, receipts.Select(r => r.LeafId));
        return receipts;
    }
}
