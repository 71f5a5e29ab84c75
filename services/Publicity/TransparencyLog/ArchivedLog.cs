using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Archive;
using QualityAward.Common.Transparency;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>The whole log for an archive package: it proves each leaf only together with all of them.</summary>
internal sealed class ArchivedLog(PublicityDb db, LogReader reader, LogSigner signer) : IArchivedLog
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task<(LogKey Key, SignedNote Checkpoint)> HeadAsync(
        CancellationToken cancellationToken
    ) => (signer.Key, SignedNote.Parse(await reader.CheckpointAsync(cancellationToken)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<(byte[] Leaf, ProofFile Proof)> LeavesAsync(
        SignedNote checkpoint,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var size = Checkpoint.Parse(checkpoint.Text).Size;
        for (var from = 0L; from < size; from += AtOnce)
        {
            var until = Math.Min(size, from + AtOnce);
            var rows = await db.Set<LogLeaf>()
                .AsNoTracking()
                .Where(leaf => leaf.Index >= from && leaf.Index < until)
                .OrderBy(leaf => leaf.Index)
                .ToListAsync(cancellationToken);
            var paths = rows.Select(row => MerkleTree.InclusionPath(row.Index, size)).ToList();
            var roots = await db.RootsAsync([.. paths.SelectMany(path => path)], cancellationToken);
            var taken = 0;
            foreach (var (row, path) in rows.Zip(paths))
            {
                yield return (
                    row.Leaf,
                    new(row.Index, [.. roots.Skip(taken).Take(path.Count)], checkpoint)
                );
                taken += path.Count;
            }
        }
    }
}
