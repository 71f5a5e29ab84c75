using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using QualityAward.Events.Faults;
using QualityAward.Events.Publishing;

namespace QualityAward.Events.Relaying;

/// <summary>
/// Everything for one subscriber: several streams at a time while it answers, a single one as a probe while it does not,
/// so that neither a dead subscriber nor its return costs the others anything.
/// </summary>
internal sealed partial class Lane(
    string subscriber,
    StreamQueue queue,
    StreamRelay relay,
    OutboxSignal signal,
    FaultPoints faults,
    EventOptions options,
    TimeProvider time,
    ILogger logger
)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly List<Task<StreamResult>> _running = [];
    private readonly ChannelReader<byte> _commits = signal.Listen();
    private int _failures;

    private DateTime Now => time.GetUtcNow().UtcDateTime;
    private DateTime _holdUntil = DateTime.MinValue;
    private DateTime _due = DateTime.MaxValue;

    /// <summary>Runs until <paramref name="stopping"/>, then gives every lease back.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var databaseFailures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await StepAsync(stopping);
                databaseFailures = 0;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                // The database is away or not migrated yet. Leases that could not be given back run out by themselves.
                StepFailed(subscriber, e.GetType().Name, e.Message);
                _holdUntil = Now + Backoff.After(options, ++databaseFailures);
            }
        }
        await Task.WhenAll(_running).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task StepAsync(CancellationToken stopping)
    {
        await CollectAsync(stopping);
        var free = (_failures == 0 ? options.ParallelStreams : 1) - _running.Count;
        var mayClaim = free > 0 && Now >= _holdUntil;
        if (mayClaim)
        {
            _commits.TryRead(out _);
            if (_due <= Now)
            {
                _due = DateTime.MaxValue;
            }
            foreach (var stream in await queue.ClaimAsync(subscriber, free, stopping))
            {
                faults.Pass(FaultPoint.PublisherAfterClaim);
                _running.Add(relay.RunAsync(stream, stopping));
                free--;
            }
        }
        await WaitAsync(listen: mayClaim && free > 0, stopping);
    }

    private async Task CollectAsync(CancellationToken stopping)
    {
        foreach (var done in _running.Where(t => t.IsCompleted).ToList())
        {
            _running.Remove(done);
            var result = await done;
            if (result.RetryAfter is { } wait && Now + wait < _due)
            {
                _due = Now + wait;
            }
            if (!result.Reachable)
            {
                if (_failures == 0)
                {
                    Lost(subscriber);
                }
                _holdUntil = Now + Backoff.After(options, ++_failures);
            }
            else if (_failures > 0)
            {
                Found(subscriber, _failures);
                _failures = 0;
                _holdUntil = DateTime.MinValue;
                await queue.WakeAsync(subscriber, stopping);
            }
        }
    }

    /// <summary>Until a stream is through, a wait is over, or (if there is room for more) something may be new.</summary>
    private async Task WaitAsync(bool listen, CancellationToken stopping)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var waits = new List<Task>(_running);
        if (listen)
        {
            waits.Add(_commits.WaitToReadAsync(cancel.Token).AsTask());
        }
        var until = listen ? _due : _holdUntil;
        if (listen || _running.Count == 0)
        {
            // A stream is due by the database's clock, a moment after it is by ours.
            var pause = until - Now + TimeSpan.FromMilliseconds(5);
            waits.Add(
                Task.Delay(
                    pause > TimeSpan.Zero ? Min(pause, LongestPause) : TimeSpan.Zero,
                    cancel.Token
                )
            );
        }
        await Task.WhenAny(waits);
        await cancel.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    [LoggerMessage(LogLevel.Warning, "{Subscriber} does not answer; its events wait.")]
    private partial void Lost(string subscriber);

    [LoggerMessage(LogLevel.Information, "{Subscriber} answers again after {Failures} attempts.")]
    private partial void Found(string subscriber, int failures);

    [LoggerMessage(
        LogLevel.Warning,
        "Relay to {Subscriber} waits for its database: {Kind}: {Message}"
    )]
    private partial void StepFailed(string subscriber, string kind, string message);
}
