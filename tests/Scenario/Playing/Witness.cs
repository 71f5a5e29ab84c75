using System.Globalization;
using System.Text.Json;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Scenario.Playing;

/// <summary>
/// Somebody who does not trust the office: keeps what the transparency log promised while the award runs, and checks at the
/// end that it kept it. Without an account.
/// </summary>
public sealed class Witness(Player visitor)
{
    private const string Log = "/api/publicity/log";
    private const int PageSize = 100;
    private readonly List<SignedNote> _kept = [];
    private readonly Dictionary<string, string> _seals = [];
    private readonly HashSet<string> _receipts = [];

    /// <summary>The commitment of a sealed score, as its expert was shown it.</summary>
    public void KeepSeal(string seal, string owner) => _seals[seal] = owner;

    /// <summary>How its owner names a subject of the log; null for what nobody of the play owns.</summary>
    public string? OwnerOf(string subject) => _seals.GetValueOrDefault(subject);

    /// <summary>Commitments of complaints, as their complainants were shown them.</summary>
    public void KeepReceipt(string commitment) => _receipts.Add(commitment);

    /// <summary>Takes today's checkpoint home.</summary>
    public async Task KeepCheckpointAsync() =>
        _kept.Add(SignedNote.Parse(await visitor.GetTextAsync($"{Log}/checkpoint")));

    /// <summary>Every row of the log, oldest first.</summary>
    public async Task<IReadOnlyList<LogEntryView>> ReadAllAsync()
    {
        var all = new List<LogEntryView>();
        string? after = null;
        do
        {
            var page = await visitor.GetAsync<Page<LogEntryView>>(
                $"{Log}?limit={PageSize}{(after is null ? "" : $"&after={after}")}"
            );
            all.AddRange(page.Items);
            after = page.Next;
        } while (after is not null);

        all.Reverse();
        return all;
    }

    /// <summary>Checks everything that was kept, and a sample of everything else.</summary>
    /// <exception cref="ScenarioException">The log broke a promise.</exception>
    public async Task<string> ProveAsync()
    {
        var key = LogKey.Parse(await visitor.GetTextAsync($"{Log}/key"));
        await KeepCheckpointAsync();
        var entries = await ReadAllAsync();
        var step = Math.Max(1, entries.Count / 20);
        foreach (var entry in entries.Where((_, i) => i % step == 0))
        {
            await ProveEntryAsync(entry.Index, key);
        }

        var sealedAt = entries
            .Where(e => e.Type == "score-sealed")
            .ToDictionary(e => e.Subject!, e => e.Index);
        foreach (var seal in _seals.Keys)
        {
            Demand(sealedAt.TryGetValue(seal, out var index), $"the seal {seal} is not there");
            await ProveEntryAsync(index, key);
        }

        foreach (var receipt in _receipts)
        {
            await ProveInBatchAsync(receipt, key);
        }

        for (var i = 1; i < _kept.Count; i++)
        {
            await ProveConsistentAsync(_kept[i - 1], _kept[i], key);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"透明日志共{entries.Count}条；{_kept.Count}个检查点前后一致，封存评分{_seals.Count}份、投诉回执{_receipts.Count}份均在其中，抽查条目的包含证明全部成立。"
        );
    }

    private async Task<byte[]> ProveEntryAsync(long index, LogKey key)
    {
        var leaf = await visitor.GetBytesAsync($"{Log}/entries/{index}");
        var proof = ProofFile.Parse(await visitor.GetTextAsync($"{Log}/proof/{index}"));
        Demand(proof.Index == index && proof.Proves(leaf, key), $"entry {index} is not proved");
        return leaf;
    }

    private async Task ProveInBatchAsync(string commitment, LogKey key)
    {
        var place = await visitor.GetAsync<BatchPositionView>(
            $"{Log}/batch/{Uri.EscapeDataString(commitment)}"
        );
        Demand(place.Index is not null, $"{commitment} is in no batch yet");
        using var batch = JsonDocument.Parse(await ProveEntryAsync(place.Index!.Value, key));
        var listed = batch.RootElement.GetProperty("data").GetProperty("commitments");
        Demand(
            listed[place.Position!.Value].GetString() == commitment,
            $"{commitment} is not where the log says"
        );
    }

    private async Task ProveConsistentAsync(SignedNote earlier, SignedNote later, LogKey key)
    {
        Demand(earlier.IsSignedBy(key) && later.IsSignedBy(key), "a checkpoint is not signed");
        var (from, to) = (Checkpoint.Parse(earlier.Text), Checkpoint.Parse(later.Text));
        var answer = await visitor.GetAsync<ConsistencyView>(
            $"{Log}/consistency?from={from.Size}&to={to.Size}"
        );
        Demand(
            MerkleProof.VerifyConsistency(
                from.Size,
                to.Size,
                from.Root,
                to.Root,
                [.. answer.Hashes.Select(Convert.FromBase64String)]
            ),
            $"the log of {to.Size} entries does not continue the one of {from.Size}"
        );
    }

    private static void Demand(bool held, string otherwise)
    {
        if (!held)
        {
            throw new ScenarioException($"transparency log: {otherwise}");
        }
    }
}
