using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.ClockJobs;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.ServiceDefaults.Database;

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

        // After a jump of the clock this is run for the earliest day first: the batches of all days until now are written then,
        // in one go, and the other days find nothing left. Nothing else of this service waits for a day in between.
        var today = clock.Today > legalDay ? clock.Today : legalDay;
        var until = clock.Now >= Instant(today) ? today.AddDays(-1) : today.AddDays(-2);
        if (written < until || written is null)
        {
            await db.InTransaction(
                cancellationToken => WriteAsync(legalDay, until, cancellationToken),
                cancellationToken
            );
        }
    }

    private Task<DateOnly?> LastAsync(CancellationToken cancellationToken) =>
        db.Set<LogBatch>().MaxAsync(batch => (DateOnly?)batch.Day, cancellationToken);

    private async Task WriteAsync(
        DateOnly legalDay,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        await log.LockAsync(cancellationToken);
        if (await LastAsync(cancellationToken) is not { } last)
        {
            // The log begins today; before it there is nothing to account for.
            db.Add(new LogBatch { Day = legalDay.AddDays(-1), Index = null });
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var days = Enumerable
            .Range(1, Math.Max(0, until.DayNumber - last.DayNumber))
            .Select(last.AddDays);
        await db.InPortionsAsync(days, WriteDaysAsync, cancellationToken);
    }

    private async Task WriteDaysAsync(DateOnly[] days, CancellationToken cancellationToken)
    {
        // An event may have arrived after its day's batch: it goes into the next one.
        var until = days[^1];
        var waiting = await db.Set<BatchEntry>()
            .Where(entry => entry.BatchIndex == null && entry.Day <= until)
            .ToListAsync(cancellationToken);
        var byDay = waiting.ToLookup(entry => entry.Day < days[0] ? days[0] : entry.Day);
        var batches = days.Select(day =>
                (day, Commitments: Padded([.. byDay[day].Select(entry => entry.Commitment)]))
            )
            .ToList();
        var index = await log.AppendAllAsync(
            [.. batches.Select(batch => LeafOf(batch.day, batch.Commitments))],
            ResourceNames.Publicity,
            cancellationToken
        );
        foreach (var (day, commitments) in batches)
        {
            foreach (var entry in byDay[day])
            {
                entry.BatchIndex = index;
                entry.Position = commitments.BinarySearch(entry.Commitment, StringComparer.Ordinal);
            }

            db.Add(
                new LogBatch
                {
                    Day = day,
                    Index = index++,
                    Commitments = [.. commitments],
                }
            );
        }
    }

    private static byte[] LeafOf(DateOnly day, List<string> commitments) =>
        new LeafText(
            LeafText.BatchType,
            Instant(day.AddDays(1)),
            Subject: null,
            Article: null,
            JsonSerializer.SerializeToElement(new { day = day.ToIso(), commitments })
        ).ToBytes();

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
