using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>
/// Where a commitment stands, read from what the log itself publishes, by an index of it: a value that only fills a batch up is
/// found in the same way as one that somebody holds the text of, so that the answers count nobody's acts (article 21).
/// </summary>
internal static partial class BatchLookup
{
    /// <summary>Its place; null where no batch has it and nothing waits under it.</summary>
    public static async Task<BatchPositionView?> FindInBatchesAsync(
        this PublicityDb db,
        string commitment,
        CancellationToken cancellationToken
    )
    {
        if (!Form().IsMatch(commitment))
        {
            return null;
        }

        string[] sought = [commitment];
        var batch = await db.Set<LogBatch>()
            .AsNoTracking()
            .Where(b => b.Commitments.Any(c => sought.Contains(c)))
            .OrderBy(b => b.Index)
            .FirstOrDefaultAsync(cancellationToken);
        if (batch is not null)
        {
            return new(commitment, batch.Index, Array.IndexOf(batch.Commitments, commitment));
        }

        // Before it is written only its holder knows it.
        return await db.Set<BatchEntry>()
            .AnyAsync(e => e.Commitment == commitment && e.BatchIndex == null, cancellationToken)
            ? new(commitment, Index: null, Position: null)
            : null;
    }

    [GeneratedRegex("^sha256:[0-9a-f]{64}$")]
    private static partial Regex Form();
}
