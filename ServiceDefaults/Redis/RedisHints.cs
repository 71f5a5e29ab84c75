using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults;

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

        redis.ConnectionFailed += (_, _) => Lose();
        redis.ConnectionRestored += (_, _) => Begin();
        Begin();
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
