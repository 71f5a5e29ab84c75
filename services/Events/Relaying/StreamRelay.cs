using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace QualityAward.Events.Relaying;

/// <summary>Sends a claimed stream, one event after the other, and gives it back.</summary>
internal sealed class StreamRelay(
    StreamQueue queue,
    EventSender sender,
    StreamSettlement settlement,
    SubscriptionTable subscriptions,
    IOptions<EventOptions> options
)
{
    private readonly EventOptions _options = options.Value;

    public async Task<StreamResult> RunAsync(
        ClaimedStream stream,
        CancellationToken cancellationToken
    )
    {
        var events = await queue.ReadAsync(
            stream,
            subscriptions.TypesFor(stream.Subscriber),
            cancellationToken
        );
        var next = stream.NextSeq;
        if (events is [] || events[0].Seq > Math.Max(next, stream.HistoryFrom))
        {
            // Nobody may believe that it has what was cleaned up long ago: an operator looks at it.
            return await settlement.ParkAsync(stream, "history-gone");
        }

        // What was cleaned up before the subscriber came is covered by its first request.
        var covered = events[0].Seq > next ? 1 : next;
        var sinceMark = Stopwatch.StartNew();
        foreach (var e in events.Where(e => e.IsWanted || e == events[^1]))
        {
            Outcome outcome;
            try
            {
                outcome = await sender.SendAsync(stream, covered, e, cancellationToken);
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                await queue.FinishAsync(stream, next);
                throw;
            }
            if (outcome is not Outcome.Delivered)
            {
                return await settlement.SettleAsync(stream.At(next), outcome);
            }
            covered = next = e.Seq + 1;
            if (sinceMark.Elapsed > _options.Lease / 4)
            {
                if (!await queue.AdvanceAsync(stream, next, cancellationToken))
                {
                    return new StreamResult(Reachable: true);
                }
                sinceMark.Restart();
            }
        }
        await queue.FinishAsync(stream, next);
        return new StreamResult(Reachable: true);
    }
}
