using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>第十五条：asks Publicity for the receipts of every sealed score of a stage. Fails closed.</summary>
internal sealed class SealedScores(ReviewDb db, CandidateAccess access, Log.LogClient log)
{
    // A question stays small, however many scores there are; the log takes twice as many.
    private const int AtOnce = 5000;

    /// <summary>The sealed scores of a stage, of candidates that the reader may open, as the log answers now.</summary>
    /// <exception cref="Common.RefusedException"><c>pledge-not-signed</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<SealView>> OfAsync(
        AwardUser by,
        Guid editionId,
        ReviewStage stage,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        var open = access.Openable(by).Where(c => c.EditionId == editionId);
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage && s.SealLeafId != null)
            .Where(s => open.Any(c => c.Id == s.CandidateId))
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
        if (sheets.Count == 0)
        {
            return [];
        }

        var reply = await AskAsync(sheets.Select(s => s.SealLeafId!.Value), cancellationToken);
        var indices = reply.ToDictionary(r => r.LeafId, r => r.Index);
        return
        [
            .. sheets.Select(s => new SealView(
                s.Id,
                s.Seal!,
                indices.TryGetValue(s.SealLeafId!.Value, out var index) ? index : null
            )),
        ];
    }

    /// <exception cref="Common.RefusedException"><c>scores-not-acknowledged</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<SealReceipt>> RequireAsync(
        Guid editionId,
        ReviewStage stage,
        CancellationToken cancellationToken
    )
    {
        var leaves = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage && s.SealLeafId != null)
            .Where(s => db.Candidates.Any(c => c.Id == s.CandidateId && c.EditionId == editionId))
            .Select(s => s.SealLeafId!.Value)
            .ToListAsync(cancellationToken);
        if (leaves.Count == 0)
        {
            return [];
        }

        var receipts = await AskAsync(leaves, cancellationToken);
        ScoresAcknowledgedRule.Check(leaves, receipts.Select(r => r.LeafId));
        return receipts;
    }

    private async Task<List<SealReceipt>> AskAsync(
        IEnumerable<Guid> leaves,
        CancellationToken cancellationToken
    )
    {
        List<SealReceipt> receipts = [];
        foreach (var portion in leaves.Chunk(AtOnce))
        {
            var reply = await log.AcknowledgedAsync(
                new() { LeafIds = { portion.Select(id => id.ToString()) } },
                cancellationToken: cancellationToken
            );
            receipts.AddRange(
                reply.Leaves.Select(l => new SealReceipt(
                    Guid.Parse(l.LeafId),
                    l.Index,
                    l.Checkpoint
                ))
            );
        }

        return receipts;
    }
}
