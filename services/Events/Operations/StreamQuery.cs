using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Operations;
using QualityAward.Events.Tables;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events.Operations;

/// <summary>What is not delivered yet, as the operator sees it.</summary>
internal sealed class StreamQuery(IServiceDatabase database, SubscriptionTable subscriptions)
{
    private IQueryable<Delivery> Pending =>
        database
            .Context.Set<Delivery>()
            .AsNoTracking()
            .Where(d => d.NextSeq <= d.LastSeq && subscriptions.Subscribers.Contains(d.Subscriber));

    /// <summary>One page, by subscriber and aggregate.</summary>
    public async Task<Page<StreamView>> PageAsync(
        bool? parked,
        StreamCursor? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var streams = Pending;
        if (parked is { } state)
        {
            streams = streams.Where(d => d.Parked == state);
        }
        if (after is { Subscriber: var subscriber, AggregateId: var id })
        {
            streams = streams.Where(d =>
                d.Subscriber.CompareTo(subscriber) > 0
                || (d.Subscriber == subscriber && d.AggregateId.CompareTo(id) > 0)
            );
        }
        var ordered = streams.OrderBy(d => d.Subscriber).ThenBy(d => d.AggregateId);
        var rows = await Views(ordered.Take(limit + 1)).ToListAsync(cancellationToken);
        var items = rows.Take(limit).ToList();
        var next = rows.Count > limit ? items[^1] : null;
        return new(
            items,
            next is null ? null : $"{new StreamCursor(next.Subscriber, next.AggregateId)}"
        );
    }

    /// <summary>One stream, or null if it has nothing pending.</summary>
    public Task<StreamView?> FindAsync(
        string subscriber,
        Guid aggregateId,
        CancellationToken cancellationToken
    ) =>
        Views(Pending.Where(d => d.Subscriber == subscriber && d.AggregateId == aggregateId))
            .SingleOrDefaultAsync(cancellationToken);

    private IQueryable<StreamView> Views(IQueryable<Delivery> streams) =>
        from d in streams
        join e in database.Context.Set<OutboxEvent>()
            on new { d.AggregateId, Seq = d.NextSeq } equals new { e.AggregateId, e.Seq }
            into found
        from e in found.DefaultIfEmpty()
        select new StreamView(
            d.Subscriber,
            d.AggregateId,
            d.NextSeq,
            d.LastSeq,
            e == null ? null : e.Type,
            e == null ? null : e.CreatedAt,
            d.Attempts,
            d.Waits,
            d.NextAttemptAt,
            d.Parked,
            d.ParkedReason
        );
}
