using StackExchange.Redis;

namespace QualityAward.Gateway;

/// <summary>
/// Listens to a channel of hints between replicas. While Redis is gone hints are lost; when it comes back nobody knows what
/// was missed.
/// </summary>
public abstract partial class RedisHints(IConnectionMultiplexer redis, ILogger logger)
    : BackgroundService
{
    /// <summary>The channel.</summary>
    protected abstract string Channel { get; }

    /// <summary>A hint came.</summary>
    protected abstract void Hear(string hint);

    /// <summary>From now on hints come: the first time, and after each interruption.</summary>
    protected abstract void Begin();

    /// <summary>Hints do not come any more.</summary>
    protected virtual void Lose() { }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var attempt = 0; !stoppingToken.IsCancellationRequested; attempt++)
        {
            try
            {
                await redis
                    .GetSubscriber()
                    .SubscribeAsync(
                        RedisChannel.Literal(Channel),
                        (_, hint) => Hear(hint.ToString())
                    );
                redis.ConnectionFailed += (_, _) => Lose();
                redis.ConnectionRestored += (_, _) => Begin();
                Begin();
                return;
            }
            catch (RedisException e)
            {
                // Said once: a Redis that is away for hours needs no line every few seconds.
                if (attempt == 0)
                {
                    LogNotSubscribed(logger, Channel, e.Message);
                }
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Hints on {Channel} cannot be received now; expiry keeps everything right. {Reason}"
    )]
    private static partial void LogNotSubscribed(ILogger logger, string channel, string reason);
}
