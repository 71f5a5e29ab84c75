using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>
/// Where a commitment stands, read from what the log itself publishes: a value that only fills a batch up is found in the
/// same way as one that somebody holds the text of, so that the answers count nobody's acts (article 21).
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

        var leaf = await db.Set<LogLeaf>()
            .FromSql(
                $"""
                SELECT leaf.* FROM log_leaves AS leaf
                JOIN log_batches AS batch ON batch.index = leaf.index
                WHERE position(convert_to({commitment}, 'UTF8') IN leaf.leaf) > 0
                """
            )
            .AsNoTracking()
            .OrderBy(row => row.Index)
            .FirstOrDefaultAsync(cancellationToken);
        if (leaf is not null)
        {
            var listed = LeafText
                .Parse(leaf.Leaf)
                .Data.GetProperty("commitments")
                .EnumerateArray()
                .Select(c => c.GetString())
                .ToList();
            return new(commitment, leaf.Index, listed.IndexOf(commitment));
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
