using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QualityAward.Common;
using QualityAward.Events.Tables;

namespace QualityAward.Events.Relaying;

/// <summary>
/// The streams as a queue. Every method is one statement with a commit of its own, so no lock is held while a call to a
/// subscriber runs; leases are compared with the database's clock, which all replicas share.
/// </summary>
internal sealed class StreamQueue(EventDatabase database, IOptions<EventOptions> options)
{
    private readonly string _owner = $"{Environment.MachineName}:{Guid.NewGuid():N}";
    private readonly EventOptions _options = options.Value;

    /// <summary>
    /// Takes up to <paramref name="limit"/> streams of <paramref name="subscriber"/> that are due: those that never waited,
    /// then those whose wait is over. Asked as one condition with an "or", PostgreSQL would read everything that is pending; the
    /// order, without meaning among those that never waited, makes it use the index instead of looking through the table.
    /// </summary>
    public Task<List<ClaimedStream>> ClaimAsync(
        string subscriber,
        int limit,
        CancellationToken cancellationToken
    ) =>
        database.UseAsync(db =>
            db.Database.SqlQuery<ClaimedStream>(
                    $"""
                    with untried as materialized (
                        select subscriber, aggregate_id from deliveries
                        where subscriber = {subscriber} and next_seq <= last_seq and not parked
                          and next_attempt_at is null
                          and (lease_until is null or lease_until < now())
                        order by next_attempt_at
                        limit {limit}
                        for update skip locked
                    ), again as materialized (
                        select subscriber, aggregate_id from deliveries
                        where subscriber = {subscriber} and next_seq <= last_seq and not parked
                          and next_attempt_at <= now()
                          and (lease_until is null or lease_until < now())
                        order by next_attempt_at
                        limit {limit} - (select count(*) from untried)
                        for update skip locked
                    ), due as (
                        select * from untried union all select * from again
                    )
                    update deliveries d
                    set lease_owner = {_owner}, lease_until = now() + {_options.Lease}
                    from due where d.subscriber = due.subscriber and d.aggregate_id = due.aggregate_id
                    returning d.subscriber, d.aggregate_id, d.next_seq, d.last_seq, d.history_from, d.attempts, d.waits
                    """
                )
                .ToListAsync(cancellationToken)
        );

    /// <summary>Whether a claim of one of these subscribers would find something.</summary>
    public Task<bool> IsAnyDueAsync(IEnumerable<string> of, CancellationToken cancellationToken) =>
        database.UseAsync(async db =>
        {
            var subscribers = of.ToArray();
            var found = await db
                .Database.SqlQuery<bool>(
                    $"""
                    select exists (
                        select from unnest({subscribers}) s
                        cross join lateral (
                            (
                                select from deliveries
                                where subscriber = s and next_seq <= last_seq and not parked
                                  and next_attempt_at is null
                                  and (lease_until is null or lease_until < now())
                                order by next_attempt_at
                                limit 1
                            ) union all (
                                select from deliveries
                                where subscriber = s and next_seq <= last_seq and not parked
                                  and next_attempt_at <= now()
                                  and (lease_until is null or lease_until < now())
                                order by next_attempt_at
                                limit 1
                            )
                        ) due
                    ) as "Value"
                    """
                )
                .ToListAsync(cancellationToken);
            return found[0];
        });

    /// <summary>The next events of a stream; those that an operator skipped are like those of no interest.</summary>
    public Task<List<StreamEvent>> ReadAsync(
        ClaimedStream stream,
        IReadOnlySet<string> types,
        CancellationToken cancellationToken
    ) =>
        database.UseAsync(db =>
        {
            var wanted = types.ToArray();
            var skips = db.Set<DeliverySkip>()
                .Where(s =>
                    s.Subscriber == stream.Subscriber && s.AggregateId == stream.AggregateId
                );
            return db.Set<OutboxEvent>()
                .Where(e =>
                    e.AggregateId == stream.AggregateId
                    && e.Seq >= stream.NextSeq
                    && e.Seq <= stream.LastSeq
                )
                .OrderBy(e => e.Seq)
                .Take(_options.Batch)
                .Select(e => new
                {
                    Event = e,
                    Wanted = wanted.Contains(e.Type) && !skips.Any(s => s.Seq == e.Seq),
                })
                .Select(e => new StreamEvent(
                    e.Event.Seq,
                    e.Wanted ? e.Event.Type : null,
                    e.Wanted ? e.Event.Payload : null,
                    e.Event.Traceparent,
                    e.Event.CreatedAt
                ))
                .ToListAsync(cancellationToken);
        });

    /// <summary>Writes the position and keeps the lease; false if another relay has it meanwhile.</summary>
    public Task<bool> AdvanceAsync(
        ClaimedStream stream,
        long nextSeq,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            $"""
            update deliveries set next_seq = {nextSeq}, attempts = 0, waits = 0, lease_until = now() + {_options.Lease}
            where subscriber = {stream.Subscriber} and aggregate_id = {stream.AggregateId} and lease_owner = {_owner}
            """,
            cancellationToken
        );

    /// <summary>Writes the position and gives the lease back.</summary>
    public Task<bool> FinishAsync(ClaimedStream stream, long nextSeq) =>
        ExecuteAsync(
            $"""
            update deliveries set next_seq = {nextSeq}, attempts = 0, waits = 0, next_attempt_at = null,
                lease_owner = null, lease_until = null
            where subscriber = {stream.Subscriber} and aggregate_id = {stream.AggregateId} and lease_owner = {_owner}
            """,
            CancellationToken.None
        );

    /// <summary>Gives the lease back and tries again after <paramref name="wait"/>.</summary>
    public Task<bool> PostponeAsync(ClaimedStream stream, int attempts, int waits, TimeSpan wait) =>
        ExecuteAsync(
            $"""
            update deliveries set next_seq = {stream.NextSeq}, attempts = {attempts}, waits = {waits},
                next_attempt_at = now() + {wait}, lease_owner = null, lease_until = null
            where subscriber = {stream.Subscriber} and aggregate_id = {stream.AggregateId} and lease_owner = {_owner}
            """,
            CancellationToken.None
        );

    /// <summary>
    /// Gives the lease back and leaves the stream to an operator, and in the same statement writes the alarm that says so.
    /// Of several streams that the alarms themselves would go by, only the first raises one.
    /// </summary>
    public Task ParkAsync(ClaimedStream stream, string reason, ParkingAlarm.Alarm? alarm) =>
        ExecuteAsync(
            $"""
            with parked as (
                update deliveries set next_seq = {stream.NextSeq}, attempts = {stream.Attempts}, parked = true,
                    parked_reason = {reason}, next_attempt_at = null, lease_owner = null, lease_until = null
                where subscriber = {stream.Subscriber} and aggregate_id = {stream.AggregateId} and lease_owner = {_owner}
                returning subscriber
            ), told as (
                insert into outbox_events (aggregate_id, seq, type, payload, created_at)
                select {alarm?.Id ?? Guid.Empty}, 1, {alarm?.Type ?? ""}, {alarm?.Payload
                ?? []}, now()
                from parked
                where {alarm
                is not null} and (subscriber <> {ResourceNames.Notifications} or not exists (
                    select from deliveries d
                    where d.subscriber = {ResourceNames.Notifications} and d.parked and d.next_seq <= d.last_seq
                ))
                returning aggregate_id
            ), sent as (
                insert into deliveries (subscriber, aggregate_id, next_seq, last_seq, history_from, attempts, waits, parked)
                select {ResourceNames.Notifications}, aggregate_id, 1, 1, 1, 0, 0, false from told
            )
            select 1
            """,
            CancellationToken.None
        );

    /// <summary>The subscriber is back: its streams wait no longer.</summary>
    public Task<bool> WakeAsync(string subscriber, CancellationToken cancellationToken) =>
        ExecuteAsync(
            $"""
            update deliveries set next_attempt_at = null
            where subscriber = {subscriber} and next_seq <= last_seq and not parked and waits > 0
              and next_attempt_at > now()
            """,
            cancellationToken
        );

    private Task<bool> ExecuteAsync(FormattableString sql, CancellationToken cancellationToken) =>
        database.UseAsync(async db =>
            await db.Database.ExecuteSqlAsync(sql, cancellationToken) > 0
        );
}
