using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace QualityAward.Events.Publishing;

/// <summary>
/// Writes the events that roots have raised, together with the change that raised them. The sequence number comes from
/// the root's row and goes back into it, so two transactions on one aggregate cannot both have the same number.
/// </summary>
internal sealed class OutboxInterceptor(OutboxWriter writer) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        RootTouch.Apply(db);
        await writer.WriteAsync(db, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        var db = eventData.Context!;
        RootTouch.Apply(db);
        // Finding the streams needs the database; blocking on it under load starves the thread pool.
        return OutboxWriter.HasEvents(db)
            ? throw new InvalidOperationException(
                "Save aggregates with events by SaveChangesAsync."
            )
            : result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        OutboxWriter.Accept(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        OutboxWriter.TakeBack(eventData.Context!);
        if (IsSameNumberTwice(eventData.Exception))
        {
            throw new DbUpdateConcurrencyException(
                "Another command has written this aggregate meanwhile.",
                eventData.Exception
            );
        }
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(
        DbContextEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        OutboxWriter.TakeBack(eventData.Context!);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Two commands on one aggregate meet at the root's row or, as EF orders statements by table, before that at the
    /// number of their event. For the caller it is the same.
    /// </summary>
    private static bool IsSameNumberTwice(Exception e) =>
        e.InnerException
            is PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation,
                TableName: "outbox_events" or "deliveries",
            };
}
