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
        while (!stoppingToken.IsCancellationRequested)
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
                LogNotSubscribed(e);
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Eviction hints cannot be received now; pages stay fresh by expiry."
    )]
    private partial void LogNotSubscribed(Exception e);
}
