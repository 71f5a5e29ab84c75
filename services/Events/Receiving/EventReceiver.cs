using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QualityAward.Events.Faults;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events.Receiving;

/// <summary>Applies an event exactly once: its effect and the inbox mark are one transaction.</summary>
internal sealed partial class EventReceiver(
    IServiceDatabase database,
    IServiceProvider scope,
    EventHandlers handlers,
    FaultPoints faults,
    ILogger<EventReceiver> logger
)
{
    /// <summary>Applies <paramref name="received"/>, unless it was applied before.</summary>
    /// <exception cref="SequenceGapException">Earlier events are missing.</exception>
    public async Task ReceiveAsync(ReceivedEvent received, CancellationToken cancellationToken)
    {
        var db = database.Context;
        EventContext? applied = null;
        await db.InTransaction(
            async cancellationToken => applied = await ApplyAsync(db, received, cancellationToken),
            cancellationToken
        );
        if (applied is not null)
        {
            faults.Pass(FaultPoint.SubscriberAfterCommit);
            await HintAsync(applied, cancellationToken);
        }
    }

    private async Task<EventContext?> ApplyAsync(
        DbContext db,
        ReceivedEvent received,
        CancellationToken cancellationToken
    )
    {
        var (publisher, aggregateId, firstSeq, seq, message, createdAt) = received;
        var last = await Inbox.LockAsync(db, publisher, aggregateId, cancellationToken);
        if (last >= seq)
        {
            return null;
        }
        if (last < firstSeq - 1)
        {
            throw new SequenceGapException(last);
        }

        var context = new EventContext(publisher, aggregateId, seq, createdAt);
        foreach (var handler in message is null ? [] : handlers.Of(message.Descriptor))
        {
            await handler.HandleAsync(scope, message!, context, cancellationToken);
        }
        await Inbox.AdvanceAsync(db, publisher, aggregateId, seq, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        faults.Pass(FaultPoint.SubscriberBeforeCommit);
        return context;
    }

    private async Task HintAsync(EventContext applied, CancellationToken cancellationToken)
    {
        foreach (var hint in applied.Hints)
        {
            try
            {
                await hint(cancellationToken);
            }
            catch (Exception e)
            {
                // The event is applied whatever becomes of the hint; pages re-read by themselves.
                HintFailed(e, applied.Publisher, applied.Seq);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A hint after event {Seq} of {Publisher} failed.")]
    private partial void HintFailed(Exception e, string publisher, long seq);
}
