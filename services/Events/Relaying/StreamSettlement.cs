using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityAward.Events.Publishing;

namespace QualityAward.Events.Relaying;

/// <summary>Decides what becomes of a stream whose event was not taken.</summary>
internal sealed partial class StreamSettlement(
    StreamQueue queue,
    ParkingAlarm alarm,
    OutboxSignal signal,
    IOptions<EventOptions> options,
    ILogger<StreamSettlement> logger
)
{
    private readonly EventOptions _options = options.Value;

    /// <param name="stream">The stream, at the event that was not taken.</param>
    /// <param name="outcome">Anything but <see cref="Outcome.Delivered"/>.</param>
    public async Task<StreamResult> SettleAsync(ClaimedStream stream, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Gap gap when gap.LastSeq + 1 < stream.NextSeq:
                Gap(stream.Subscriber, stream.AggregateId, stream.NextSeq, gap.LastSeq);
                await queue.FinishAsync(stream, gap.LastSeq + 1);
                return new StreamResult(Reachable: true, RetryAfter: TimeSpan.Zero);
            case Outcome.Gap:
                return await RefusedAsync(stream, "FailedPrecondition: senseless gap");
            case Outcome.Unavailable unavailable:
                var waits = stream.Waits + 1;
                var wait = Backoff.After(_options, waits);
                await queue.PostponeAsync(stream, stream.Attempts, waits, wait);
                return new StreamResult(unavailable.StreamOnly, wait);
            case Outcome.Refused refused:
                return await RefusedAsync(stream, refused.Reason);
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a failure.");
        }
    }

    /// <summary>Leaves the stream to an operator.</summary>
    public async Task<StreamResult> ParkAsync(ClaimedStream stream, string reason)
    {
        await queue.ParkAsync(stream, reason, alarm.For(stream));
        signal.Set();
        Parked(stream.Subscriber, stream.AggregateId, stream.NextSeq, reason);
        return new StreamResult(Reachable: true);
    }

    private async Task<StreamResult> RefusedAsync(ClaimedStream stream, string reason)
    {
        var refused = stream with { Attempts = stream.Attempts + 1 };
        if (refused.Attempts >= _options.AttemptsBeforeParking)
        {
            return await ParkAsync(refused, reason);
        }
        Refused(stream.Subscriber, stream.AggregateId, stream.NextSeq, refused.Attempts, reason);
        var wait = Backoff.After(_options, refused.Attempts);
        await queue.PostponeAsync(refused, refused.Attempts, 0, wait);
        return new StreamResult(Reachable: true, wait);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "{Subscriber} lacks events of {AggregateId} before {NextSeq}; going on after {LastSeq}."
    )]
    private partial void Gap(string subscriber, Guid aggregateId, long nextSeq, long lastSeq);

    [LoggerMessage(
        LogLevel.Warning,
        "{Subscriber} refused event {NextSeq} of {AggregateId}, attempt {Attempt}: {Reason}"
    )]
    private partial void Refused(
        string subscriber,
        Guid aggregateId,
        long nextSeq,
        int attempt,
        string reason
    );

    [LoggerMessage(
        LogLevel.Error,
        "Parked: {Subscriber} does not get event {NextSeq} of {AggregateId} and those after it: {Reason}"
    )]
    private partial void Parked(string subscriber, Guid aggregateId, long nextSeq, string reason);
}
