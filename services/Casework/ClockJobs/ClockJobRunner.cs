using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Casework.ClockJobs;

/// <summary>Runs the jobs of every legal day up to a given one, in date order, one replica at a time.</summary>
internal sealed partial class ClockJobRunner(
    IServiceScopeFactory scopes,
    IEnumerable<ClockJobType> jobs,
    ILogger<ClockJobRunner> logger
) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Runs what is due; a failing job keeps its place and does not hold up the others.</summary>
    /// <returns>Kind and day of each job that failed.</returns>
    public async Task<IReadOnlyList<string>> CatchUpAsync(
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<IServiceDatabase>();
            await using var replicas = await database.LockAsync("clock-jobs", cancellationToken);
            return await RunDaysAsync(database.Context, to, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Kinds that have not been run for that day yet.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IServiceDatabase>().Context;
        var done = await db.Set<ClockJobRow>()
            .Where(r => r.LastDay >= day)
            .Select(r => r.Kind)
            .ToListAsync(cancellationToken);
        return [.. Kinds(scope.ServiceProvider).Except(done)];
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<IReadOnlyList<string>> RunDaysAsync(
        DbContext db,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Set<ClockJobRow>().ToDictionaryAsync(r => r.Kind, cancellationToken);
        var failed = new Dictionary<string, string>();
        var first = rows.Count == 0 ? to : rows.Values.Min(r => r.LastDay);
        for (var day = first < to ? first : to; day <= to; day = day.AddDays(1))
        {
            foreach (var job in jobs)
            {
                await RunDayAsync(db, rows, failed, job, day, cancellationToken);
            }
        }

        return [.. failed.Values];
    }

    private async Task RunDayAsync(
        DbContext db,
        Dictionary<string, ClockJobRow> rows,
        Dictionary<string, string> failed,
        ClockJobType type,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = (IClockJob)scope.ServiceProvider.GetRequiredService(type.Type);

        // A job begins on the day it is first seen; its last day is run again, since cases appear within a day.
        if (
            failed.ContainsKey(job.Kind)
            || (rows.TryGetValue(job.Kind, out var row) && day < row.LastDay)
        )
        {
            return;
        }

        try
        {
            await job.RunAsync(day, cancellationToken);
        }
        // Not by the type: a client that waited too long for its peer ends with a cancellation as well.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(logger, job.Kind, day, e);
            failed[job.Kind] = $"{job.Kind} {day:yyyy-MM-dd}";
            return;
        }

        await AdvanceAsync(db, rows, job.Kind, day, cancellationToken);
    }

    private static async Task AdvanceAsync(
        DbContext db,
        Dictionary<string, ClockJobRow> rows,
        string kind,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (!rows.TryGetValue(kind, out var row))
        {
            rows[kind] = row = new ClockJobRow { Kind = kind, LastDay = day };
            db.Add(row);
        }
        else if (row.LastDay == day)
        {
            return;
        }

        row.LastDay = day;
        await db.SaveChangesAsync(cancellationToken);
    }

    private IEnumerable<string> Kinds(IServiceProvider services) =>
        jobs.Select(j => ((IClockJob)services.GetRequiredService(j.Type)).Kind);

    [LoggerMessage(LogLevel.Error, "Job {Kind} failed for {LegalDay}; it is tried again.")]
    private static partial void Failed(
        ILogger logger,
        string kind,
        DateOnly legalDay,
        Exception exception
    );
}
