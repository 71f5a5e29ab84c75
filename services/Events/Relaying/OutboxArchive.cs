using Microsoft.EntityFrameworkCore;

namespace QualityAward.Events.Relaying;

/// <summary>The past of the outbox. Every statement can be repeated and run by several replicas at once.</summary>
internal sealed class OutboxArchive(EventDatabase database)
{
    private const int Batch = 1000;

    /// <summary>
    /// Opens the streams of a subscriber that a later version added, from the oldest event that is kept; also moves
    /// those that a replica of the earlier version wrote to without knowing it. A conflict locks its row until the statement
    /// ends, changed or not, and a locked row cannot be claimed: so only what has to change is proposed at all.
    /// </summary>
    /// <param name="subscriber">Whose streams.</param>
    /// <param name="types">What it wants.</param>
    /// <param name="since">Looks at streams with events since then: the others were looked at before. Null for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task AdoptAsync(
        string subscriber,
        IReadOnlySet<string> types,
        DateTimeOffset? since,
        CancellationToken cancellationToken
    )
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        var wanted = types.ToArray();
        return database.UseAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""
                insert into deliveries as d
                    (subscriber, aggregate_id, next_seq, last_seq, history_from, attempts, waits, parked)
                select {subscriber}, o.aggregate_id, 1, o.last_seq,
                    (select min(seq) from outbox_events kept where kept.aggregate_id = o.aggregate_id), 0, 0, false
                from (
                    select aggregate_id, max(seq) as last_seq
                    from outbox_events
                    where created_at >= {from} and type = any({wanted})
                    group by aggregate_id
                ) o
                left join deliveries known on known.subscriber = {subscriber} and known.aggregate_id = o.aggregate_id
                where known.last_seq is null or known.last_seq < o.last_seq
                on conflict (subscriber, aggregate_id) do update set last_seq = excluded.last_seq
                where d.last_seq < excluded.last_seq
                """,
                cancellationToken
            )
        );
    }

    /// <summary>Removes events that every subscriber has and that are older than <paramref name="retention"/>.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CleanAsync(
        IReadOnlyList<string> subscribers,
        TimeSpan retention,
        CancellationToken cancellationToken
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
                    cancellationToken
                )
            );
        }
        return removed;
    }
}
