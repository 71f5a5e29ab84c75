using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Hosting;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Redis;

/// <summary>
/// Listens to a channel of hints between replicas. While Redis is gone hints are lost; when it comes back nobody knows what
/// was missed.
/// </summary>
public abstract partial class RedisHints(
    IServiceProvider services,
    TimeProvider time,
    ILogger logger
) : EnduringService(time, logger)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private int _interruptions;

    /// <summary>The channel.</summary>
    protected abstract string Channel { get; }

    /// <summary>Asked for when it is needed: to make it waits for a Redis that hangs, and would hold up the start.</summary>
    protected IConnectionMultiplexer Redis => services.GetRequiredService<IConnectionMultiplexer>();

    /// <summary>A hint came.</summary>
    protected abstract void Hear(string hint);

    /// <summary>From now on hints come: the first time, and after each interruption.</summary>
    protected virtual void Begin() { }

    /// <summary>Hints do not come any more.</summary>
    protected virtual void Lose() { }

    /// <inheritdoc/>
    protected sealed override async Task RunAsync(CancellationToken stoppingToken)
    {
        var redis = Redis;
        var subscriber = redis.GetSubscriber();
        var channel = RedisChannel.Literal(Channel);
        if (subscriber.SubscribedEndpoint(channel) is null)
        {
            // The client keeps the handler of an attempt that failed, and subscribes by itself when Redis is back: with
            // another one each hint would be heard twice.
            await subscriber.UnsubscribeAsync(channel, flags: CommandFlags.FireAndForget);
            await subscriber.SubscribeAsync(channel, (_, hint) => Hear(hint.ToString()));
        }

        redis.ConnectionFailed += Interrupted;
        try
        {
            await WatchAsync(subscriber, channel, stoppingToken);
        }
        finally
        {
            redis.ConnectionFailed -= Interrupted;
            Lose();
        }
    }

    private void Interrupted(object? sender, ConnectionFailedEventArgs e)
    {
        Interlocked.Increment(ref _interruptions);
        Lose();
    }

    /// <summary>
    /// Begins again after each interruption, once the channel is subscribed to anew. That the connection is back is not
    /// enough: it is said before the client has subscribed, and a hint in between is lost.
    /// </summary>
    private async Task WatchAsync(
        ISubscriber subscriber,
        RedisChannel channel,
        CancellationToken stoppingToken
    )
    {
        int? hearsSince = null;
        var lastHeard = Time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            var before = Volatile.Read(ref _interruptions);
            if (subscriber.SubscribedEndpoint(channel) is null)
            {
                Lose();
                hearsSince = null;
                if (Time.GetElapsedTime(lastHeard) > Patience)
                {
                    throw new TimeoutException("The client has not subscribed again by itself.");
                }
            }
            else if (hearsSince != before)
            {
                Begin();
                hearsSince = before;
                if (before != Volatile.Read(ref _interruptions))
                {
                    Lose();
                }
            }
            lastHeard = hearsSince is null ? lastHeard : Time.GetTimestamp();
            await Task.Delay(Look, Time, stoppingToken);
        }
    }

    /// <inheritdoc/>
    protected override void LogFailure(LogLevel level, Exception failure) =>
        NotSubscribed(Logger, level, Channel, failure.Message);

    [LoggerMessage(
        "Hints on {Channel} cannot be received now; expiry keeps everything right. {Reason}"
    )]
    private static partial void NotSubscribed(
        ILogger logger,
        LogLevel level,
        string channel,
        string reason
    );
}
