using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QualityAward.Events.Faults;

namespace QualityAward.Events.Publishing;

/// <summary>Wakes the relay as soon as a transaction with events has committed.</summary>
internal sealed class OutboxCommits(OutboxSignal signal, FaultPoints faults)
    : DbTransactionInterceptor
{
    private static readonly ConditionalWeakTable<DbContext, object> Expected = [];

    /// <summary>The next commit of <paramref name="db"/> has events.</summary>
    public static void Expect(DbContext db) => Expected.AddOrUpdate(db, db);

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is { } db && Expected.TryGetValue(db, out _))
        {
            faults.Pass(FaultPoint.PublisherBeforeCommit);
        }
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is { } db && Expected.Remove(db))
        {
            faults.Pass(FaultPoint.PublisherAfterCommit);
            signal.Set();
        }
        return Task.CompletedTask;
    }
}
