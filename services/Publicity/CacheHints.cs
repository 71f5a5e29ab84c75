using QualityAward.Common;
using StackExchange.Redis;

namespace QualityAward.Publicity;

/// <summary>Tells the gateway's replicas that cached pages are out of date. A lost hint costs at most the pages' maximum age.</summary>
public sealed partial class CacheHints(IConnectionMultiplexer redis, ILogger<CacheHints> logger)
{
    /// <summary>Sends a tag of <see cref="CacheTags"/>; never fails.</summary>
    public async Task EvictAsync(string tag)
    {
        try
        {
            var channel = RedisChannel.Literal(CacheTags.EvictChannel);
            await redis.GetSubscriber().PublishAsync(channel, tag, CommandFlags.FireAndForget);
        }
        catch (Exception e)
            when (e is RedisException or RedisTimeoutException or ObjectDisposedException)
        {
            HintLost(logger, tag, e);
        }
    }

    [LoggerMessage(
        LogLevel.Debug,
        "The hint to evict {Tag} was lost; the pages expire by themselves."
    )]
    private static partial void HintLost(ILogger logger, string tag, Exception e);
}
