using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>
/// Writes the transparency log, always inside the transaction of the decision. Leaves are numbered one at a time: who
/// appends holds the log until the transaction ends, so append last.
/// </summary>
public sealed class LogBook(PublicityDb db, LogSigner signer, SecretBox box)
{
    private const string SealPurpose = "log-batch";

    /// <summary>
    /// Appends a leaf, or – where the leaf would betray somebody – takes its commitment up for the day's batch. Asked twice
    /// with the same leaf id, it does so once. Saves what the context holds.
    /// </summary>
    /// <param name="leaf">Made by <c>Leaf.Of</c> or <c>Leaf.InBatch</c>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <param name="publisher">The service that decided; Publicity itself by default.</param>
    /// <exception cref="FormatException">The leaf cannot be written canonically.</exception>
    /// <exception cref="InvalidOperationException">Outside a transaction.</exception>
    public async Task AppendAsync(
        LeafRequested leaf,
        CancellationToken cancellationToken,
        string publisher = ResourceNames.Publicity
    )
    {
        ArgumentNullException.ThrowIfNull(leaf);
        if (leaf.Batch)
        {
            await CommitAsync(leaf, cancellationToken, publisher);
            return;
        }

        await LockAsync(cancellationToken);
        var id = Guid.Parse(leaf.LeafId);
        if (!await db.Set<LogLeaf>().AnyAsync(known => known.LeafId == id, cancellationToken))
        {
            db.Record(leaf);
            await AppendAsync(TextOf(leaf).ToBytes(), id, publisher, cancellationToken);
        }
    }

    /// <summary>Takes a commitment up for the day's batch.</summary>
    /// <returns>The commitment as the batch will list it.</returns>
    public async Task<string> CommitAsync(
        LeafRequested leaf,
        CancellationToken cancellationToken,
        string publisher = ResourceNames.Publicity
    )
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var id = Guid.Parse(leaf.LeafId);
        var known = await db.Set<BatchEntry>()
            .Where(entry => entry.LeafId == id)
            .Select(entry => entry.Commitment)
            .SingleOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            return known;
        }

        db.Record(leaf);
        var text = TextOf(leaf);
        var bytes = text.ToBytes();
        var commitment = Commitment.To(Encoding.UTF8.GetString(bytes));
        db.Add(
            new BatchEntry
            {
                Commitment = commitment.Value,
                LeafId = id,
                Publisher = publisher,
                Day = DateOnly.FromDateTime(text.At.DateTime),
                Sealed = box.Wrap(SealPurpose, [.. commitment.Salt, .. bytes]),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return commitment.Value;
    }

    /// <summary>Opens a commitment: the salt (16 bytes) and the text it commits to.</summary>
    internal (byte[] Salt, string Leaf) Open(BatchEntry entry)
    {
        var content = box.Unwrap(SealPurpose, entry.Sealed);
        return (content[..16], Encoding.UTF8.GetString(content.AsSpan(16)));
    }

    /// <summary>Only one transaction at a time writes leaves.</summary>
    internal Task LockAsync(CancellationToken cancellationToken) =>
        db.LockAsync("transparency-log", cancellationToken);

    /// <summary>Appends a leaf and signs the new checkpoint, under the lock.</summary>
    private Task<long> AppendAsync(
        byte[] leaf,
        Guid? id,
        string publisher,
        CancellationToken cancellationToken
    ) => AppendAllAsync([leaf], id, publisher, cancellationToken);

    /// <summary>
    /// Appends leaves that have no id, each with the checkpoint of its size, under the lock: the tree's edge is read once.
    /// </summary>
    /// <returns>The index of the first; the others follow.</returns>
    internal Task<long> AppendAllAsync(
        IReadOnlyList<byte[]> leaves,
        string publisher,
        CancellationToken cancellationToken
    ) => AppendAllAsync(leaves, null, publisher, cancellationToken);

    private async Task<long> AppendAllAsync(
        IReadOnlyList<byte[]> leaves,
        Guid? id,
        string publisher,
        CancellationToken cancellationToken
    )
    {
        var last = await db.NewestCheckpointAsync(cancellationToken);
        var edge = MerkleNode.Cover(0, last?.Size ?? 0);
        var tree = LogTree.Continue(last, await db.HashesAsync(edge, cancellationToken));
        var first = tree.Size;
        foreach (var leaf in leaves)
        {
            db.Add(
                new LogLeaf
                {
                    Index = tree.Size,
                    Leaf = leaf,
                    LeafId = id,
                    Publisher = publisher,
                }
            );
            db.AddRange(tree.Add(leaf));
            var checkpoint = new Checkpoint(signer.Key.Name, tree.Size, tree.Root);
            db.Add(
                new LogCheckpoint
                {
                    Size = tree.Size,
                    Root = checkpoint.Root,
                    Note = signer.Sign(checkpoint.ToString()).ToString(),
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return first;
    }

    private static LeafText TextOf(LeafRequested leaf)
    {
        JsonElement data;
        try
        {
            data = JsonElement.Parse(leaf.DataJson);
        }
        catch (JsonException e)
        {
            throw new FormatException("The leaf's data is no JSON.", e);
        }

        return data.ValueKind == JsonValueKind.Object
            ? new(
                leaf.Type,
                leaf.At.ToDateTimeOffset().ToOffset(AwardClock.ShanghaiOffset),
                leaf.Subject,
                leaf.HasArticle ? leaf.Article : null,
                data
            )
            : throw new FormatException("The leaf's data is no object.");
    }
}
