using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.ServiceDefaults;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>
/// At 00:05 writes the commitments of the day before as one leaf, in the order of their values among as many random ones as
/// fill it up – every day, so that neither a batch nor its size tells that there was something.
/// </summary>
internal sealed class DailyBatch(PublicityDb db, LogBook log, AwardClock clock) : IClockJob
{
    /// <summary>A batch holds so many commitments, or a multiple.</summary>
    public const int Size = 64;

    private static readonly TimeOnly WrittenAt = new(0, 5);

    public string Kind => "log-batch";

    public async Task RunAsync(DateOnly legalDay, CancellationToken cancellationToken)
    {
        // Run over and over on the current day: looking must cost nothing.
        var written = await LastAsync(cancellationToken);
        var until = clock.Now >= Instant(legalDay) ? legalDay.AddDays(-1) : legalDay.AddDays(-2);
        if (written < until || written is null)
        {
            await db.InTransaction(ct => WriteAsync(legalDay, until, ct), cancellationToken);
        }
    }

    private Task<DateOnly?> LastAsync(CancellationToken ct) =>
        db.Set<LogBatch>().MaxAsync(batch => (DateOnly?)batch.Day, ct);

    private async Task WriteAsync(DateOnly legalDay, DateOnly until, CancellationToken ct)
    {
        await log.LockAsync(ct);
        if (await LastAsync(ct) is not { } last)
        {
            // The log begins today; before it there is nothing to account for.
            db.Add(new LogBatch { Day = legalDay.AddDays(-1), Index = null });
            await db.SaveChangesAsync(ct);
            return;
        }

        for (var day = last.AddDays(1); day <= until; day = day.AddDays(1))
        {
            await WriteDayAsync(day, ct);
        }
    }

    private async Task WriteDayAsync(DateOnly day, CancellationToken ct)
    {
        // An event may have arrived after its day's batch: it goes into the next one.
        var entries = await db.Set<BatchEntry>()
            .Where(entry => entry.BatchIndex == null && entry.Day <= day)
            .ToListAsync(ct);
        var commitments = Padded([.. entries.Select(entry => entry.Commitment)]);
        var leaf = new LeafText(
            LeafText.BatchType,
            Instant(day.AddDays(1)),
            Subject: null,
            Article: null,
            JsonSerializer.SerializeToElement(new { day = day.ToIso(), commitments })
        );
        var index = await log.AppendAsync(leaf.ToBytes(), null, ResourceNames.Publicity, ct);
        foreach (var entry in entries)
        {
            entry.BatchIndex = index;
            entry.Position = commitments.BinarySearch(entry.Commitment, StringComparer.Ordinal);
        }

        db.Add(new LogBatch { Day = day, Index = index });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Fills a day's commitments up and puts them in an order that tells nothing.</summary>
    internal static List<string> Padded(IReadOnlyCollection<string> commitments)
    {
        var full = Math.Max(1, (commitments.Count + Size - 1) / Size) * Size;
        List<string> all = [.. commitments];
        while (all.Count < full)
        {
            all.Add(
                "sha256:"
                    + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MerkleHash.Size))
            );
        }

        all.Sort(StringComparer.Ordinal);
        return all;
    }

    private static DateTimeOffset Instant(DateOnly day) =>
        new(day.ToDateTime(WrittenAt), AwardClock.ShanghaiOffset);
}
