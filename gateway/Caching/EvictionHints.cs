using QualityAward.Common;
using StackExchange.Redis;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Listens for hints that something public changed. While Redis is gone hints are lost and expiry alone keeps pages
/// fresh; when it comes back nobody knows what was missed, so everything is evicted once.
/// </summary>
public sealed partial class EvictionHints(
    IConnectionMultiplexer redis,
    Evictions evictions,
    ILogger<EvictionHints> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        redis.ConnectionRestored += (_, _) => evictions.Evict(CacheTags.Everything);
        for (var attempt = 0; !stoppingToken.IsCancellationRequested; attempt++)
        {
            try
            {
                await redis
                    .GetSubscriber()
                    .SubscribeAsync(
                        RedisChannel.Literal(CacheTags.EvictChannel),
                        (_, tag) => evictions.Evict(tag.ToString())
                    );
                return;
            }
            catch (RedisException e)
            {
                // Said once: a Redis that is away for hours needs no line every few seconds.
                if (attempt == 0)
                {
                    LogNotSubscribed(e.Message);
                }
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Eviction hints cannot be received now; pages stay fresh by expiry. {Reason}"
    )]
    private partial void LogNotSubscribed(string reason);
}
