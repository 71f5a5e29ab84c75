using System.Runtime.CompilerServices;
using Google.Protobuf;
using QualityAward.Applications.Archive;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Archive.V1;
using QualityAward.Rest.Problems;

namespace QualityAward.Applications.Tests.Archives;

/// <summary>Review, Publicity and Honours in one: a decision with a large file, and a log of two leaves.</summary>
internal sealed class NeighbourStandIn : IArchiveNeighbour
{
    private static readonly byte[] Chunk = new byte[64 * 1024];

    private static readonly byte[][] Leaves =
    [
        "{\"type\":\"edition-opened\"}"u8.ToArray(),
        "{\"type\":\"award-decided\"}"u8.ToArray(),
    ];

    public LogSigner Signer { get; } = new("示例日志", new byte[LogSigner.SeedSize]);

    public IReadOnlyList<MissingPart> Missing { get; set; } = [];

    public bool Away { get; set; }

    /// <summary>How many times the connection breaks in the middle of the file.</summary>
    public int Breaks { get; set; }

    public int Chunks { get; set; } = 3;

    public Action<int>? OnChunk { get; set; }

    public async IAsyncEnumerable<ArchivePart> PartsAsync(
        Guid edition,
        bool missingOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        if (Away)
        {
            throw new RefusedException(Refusals.CannotVerifyNow);
        }

        foreach (var missing in Missing)
        {
            yield return new() { Missing = missing };
        }

        if (missingOnly)
        {
            yield break;
        }

        yield return new()
        {
            Piece = new()
            {
                Responsible = "攀枝花市人民政府",
                DocumentNumber = "攀府发〔2023〕12号",
                Title = "关于表扬获奖组织和个人的决定（示例）",
                Date = "2023-11-23",
                Retention = "永久",
            },
        };
        yield return new()
        {
            File = new()
            {
                Name = "决定.pdf",
                Role = "Text",
                Format = "application/pdf",
            },
        };
        for (var i = 0; i < Chunks; i++)
        {
            if (i == Chunks / 2 && Breaks-- > 0)
            {
                throw new IOException("示例：连接中断");
            }

            OnChunk?.Invoke(i);
            yield return new() { Chunk = ByteString.CopyFrom(Chunk) };
        }

        var hashes = Leaves.Select(leaf => MerkleHash.OfLeaf(leaf)).ToArray();
        var note = Signer.Sign(
            new Checkpoint(Signer.Key.Name, 2, MerkleHash.OfNode(hashes[0], hashes[1])).ToString()
        );
        yield return new()
        {
            LogHead = new() { Key = $"{Signer.Key}", Checkpoint = $"{note}" },
        };
        for (var i = 0; i < 2; i++)
        {
            yield return new()
            {
                Leaf = new()
                {
                    Leaf = ByteString.CopyFrom(Leaves[i]),
                    Proof = $"{new ProofFile(i, [hashes[1 - i]], note)}",
                },
            };
        }
    }
}
