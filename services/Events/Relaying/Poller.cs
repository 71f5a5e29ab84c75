using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityAward.Events.Publishing;

namespace QualityAward.Events.Relaying;

/// <summary>
/// Finds what no signal tells: commits of a replica that ended before it could send, leases that ran out. One small query
/// a second for all lanes together.
/// </summary>
internal sealed partial class Poller(
    StreamQueue queue,
    SubscriptionTable subscriptions,
    OutboxSignal signal,
    IOptions<EventOptions> options,
    ILogger<Poller> logger
)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.Poll);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                if (await queue.IsAnyDueAsync(subscriptions.Subscribers, stopping))
                {
                    signal.Set();
                }
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                NotPolled(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox could not be looked at: {Kind}.")]
    private partial void NotPolled(string kind);
}
