using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Operations;
using QualityAward.Events.Publishing;
using QualityAward.Events.Tables;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events.Operations;

/// <summary>What an operator can do for a stream.</summary>
internal sealed class StreamControl(
    IServiceDatabase database,
    StreamQuery query,
    OutboxSignal signal,
    TimeProvider time
)
{
    /// <summary>Sends it again at once, parked or waiting.</summary>
    public async Task ResendAsync(
        string subscriber,
        Guid aggregateId,
        CancellationToken cancellationToken
    )
    {
        await FindAsync(subscriber, aggregateId, cancellationToken);
        await ReleaseAsync(subscriber, aggregateId, cancellationToken);
        signal.Set();
    }

    /// <summary>Sends every parked stream again at once.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ResendParkedAsync(CancellationToken cancellationToken)
    {
        var streams = await ReleaseAsync(d => d.Parked, cancellationToken);
        signal.Set();
        return streams;
    }

    /// <summary>Lets a parked stream go on after its first event. The decision is kept; the event stays undelivered.</summary>
    public async Task SkipAsync(
        string subscriber,
        Guid aggregateId,
        SkipRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await database.Context.InTransaction(
            async _ =>
            {
                var stream = await FindAsync(subscriber, aggregateId, cancellationToken);
                SkipRules.Check(stream, request);
                await LetGoOnAsync(stream, cancellationToken);
                database.Context.Add(
                    new DeliverySkip
                    {
                        Subscriber = subscriber,
                        AggregateId = aggregateId,
                        Seq = request.Seq,
                        Type = stream.NextType ?? "",
                        Reason = request.Reason.Trim(),
                        By = by.Subject,
                        At = time.GetUtcNow(),
                    }
                );
                await database.Context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
        signal.Set();
    }

    private async Task<StreamView> FindAsync(
        string subscriber,
        Guid aggregateId,
        CancellationToken cancellationToken
    ) =>
        await query.FindAsync(subscriber, aggregateId, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    private async Task LetGoOnAsync(StreamView stream, CancellationToken cancellationToken)
    {
        var (subscriber, id, seq) = (stream.Subscriber, stream.AggregateId, stream.NextSeq);
        // Of two operators, the second waits here for the first one's transaction and then finds nothing to skip.
        var locked = await database.Context.Database.ExecuteSqlAsync(
            $"""
            update deliveries set parked = false
            where subscriber = {subscriber} and aggregate_id = {id} and next_seq = {seq} and parked
            """,
            cancellationToken
        );
        if (locked == 0)
        {
            throw new RefusedException(Refusals.ChangedMeanwhile());
        }
        await ReleaseAsync(subscriber, id, cancellationToken);
        if (stream.NextType is null)
        {
            // What was cleaned up cannot be sent: the stream goes on where the outbox begins.
            await database.Context.Database.ExecuteSqlAsync(
                $"""
                update deliveries d
                set history_from = coalesce(o.first, d.last_seq + 1),
                    next_seq = case when o.first is null then d.last_seq + 1 else d.next_seq end
                from (select min(seq) as first from outbox_events where aggregate_id = {id}) o
                where d.subscriber = {subscriber} and d.aggregate_id = {id}
                """,
                cancellationToken
            );
        }
    }

    private Task<int> ReleaseAsync(
        string subscriber,
        Guid aggregateId,
        CancellationToken cancellationToken
    ) =>
        ReleaseAsync(
            d => d.Subscriber == subscriber && d.AggregateId == aggregateId,
            cancellationToken
        );

    private Task<int> ReleaseAsync(
        Expression<Func<Delivery, bool>> streams,
        CancellationToken cancellationToken
    ) =>
        database
            .Context.Set<Delivery>()
            .Where(streams)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.Parked, false)
                        .SetProperty(d => d.ParkedReason, (string?)null)
                        .SetProperty(d => d.Attempts, 0)
                        .SetProperty(d => d.Waits, 0)
                        .SetProperty(d => d.NextAttemptAt, (DateTimeOffset?)null),
                cancellationToken
            );
}
