using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.EventsProbe;

/// <summary>
/// Counts every tally up to its end. Replicas do it all at once, each in an order of its own, and get into each other's way, as commands of users do;
/// a restarted process goes on from what was committed.
/// </summary>
internal sealed class Work(IServiceScopeFactory scopes, DatabaseReadiness database)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        await Task.WhenAll(
            Probe
                .Ids.Shuffle()
                .Chunk(Probe.Aggregates / 4)
                .Select(ids => Task.Run(() => CountAsync(ids, stoppingToken), stoppingToken))
        );
    }

    private async Task CountAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        for (var value = 1; value <= Probe.EventsEach; value++)
        {
            foreach (var id in ids)
            {
                while (!await TryCountToAsync(id, value, cancellationToken)) { }
            }
        }
    }

    private async Task<bool> TryCountToAsync(
        Guid id,
        int value,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ProbeDb>();
            await db.InTransaction(
                async _ =>
                {
                    var tally = await db.Tallies.FindAsync([id], cancellationToken);
                    if (tally is null)
                    {
                        tally = new Tally(id);
                        db.Add(tally);
                    }
                    if (tally.Value < value)
                    {
                        tally.Count();
                    }
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken
            );
            return true;
        }
        catch (DbUpdateException e)
            when (e
                    is DbUpdateConcurrencyException
                        or { InnerException: PostgresException { SqlState: "23505" } }
            )
        {
            // The other replica was faster.
            return false;
        }
    }
}
