using Microsoft.EntityFrameworkCore;
using QualityAward.Events.Tables;
using QualityAward.ServiceDefaults.Clock;

namespace QualityAward.Events.Operations;

/// <summary>What a move of the simulated clock waits for: every stream that is neither through nor parked.</summary>
internal sealed class PendingStreams(EventDatabase database, SubscriptionTable subscriptions)
    : IPendingWork
{
    private const int Named = 20;

    public Task<IReadOnlyList<string>> OpenAsync(CancellationToken cancellationToken) =>
        database.UseAsync<IReadOnlyList<string>>(async db =>
            await db.Set<Delivery>()
                .Where(d =>
                    d.NextSeq <= d.LastSeq
                    && !d.Parked
                    && subscriptions.Subscribers.Contains(d.Subscriber)
                )
                .OrderBy(d => d.Subscriber)
                .Take(Named)
                .Select(d =>
                    $"{subscriptions.Service} -> {d.Subscriber}: {d.AggregateId} ({d.NextSeq}..{d.LastSeq})"
                )
                .ToListAsync(cancellationToken)
        );
}
