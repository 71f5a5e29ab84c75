using Microsoft.EntityFrameworkCore;

namespace QualityAward.ServiceDefaults.Events.Relaying;

/// <summary>The past of the outbox. Every statement can be repeated and run by several replicas at once.</summary>
internal sealed class OutboxArchive(EventDatabase database)
{
    private const int Batch = 1000;

    /// <summary>
    /// Opens the streams of a subscriber that a later version added, from the oldest event that is kept; also moves
    /// those that a replica of the earlier version wrote to without knowing it.
    /// </summary>
    public Task AdoptAsync(string subscriber, IReadOnlySet<string> types, CancellationToken ct)
    {
        var wanted = types.ToArray();
        return database.UseAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""
                insert into deliveries as d
                    (subscriber, aggregate_id, next_seq, last_seq, history_from, attempts, waits, parked)
                select {subscriber}, aggregate_id, 1, max(seq) filter (where type = any({wanted})), min(seq), 0, 0, false
                from outbox_events
                group by aggregate_id
                having bool_or(type = any({wanted}))
                on conflict (subscriber, aggregate_id) do update set last_seq = excluded.last_seq
                where d.last_seq < excluded.last_seq
                """,
                ct
            )
        );
    }

    /// <summary>Removes events that every subscriber has and that are older than <paramref name="retention"/>.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CleanAsync(
        IReadOnlyList<string> subscribers,
        TimeSpan retention,
        CancellationToken ct
    )
    {
        var current = subscribers.ToArray();
        var removed = 0;
        for (var last = Batch; last == Batch; removed += last)
        {
            last = await database.UseAsync(db =>
                db.Database.ExecuteSqlAsync(
                    $"""
                    delete from outbox_events where (aggregate_id, seq) in (
                        select o.aggregate_id, o.seq from outbox_events o
                        where o.created_at < now() - {retention}
                          and not exists (
                            select from deliveries d
                            where d.aggregate_id = o.aggregate_id and d.subscriber = any({current}) and d.next_seq <= o.seq
                          )
                        order by o.created_at
                        limit {Batch}
                    )
                    """,
                    ct
                )
            );
        }
        return removed;
    }
}
