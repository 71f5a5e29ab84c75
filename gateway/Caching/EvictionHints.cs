using QualityAward.Common;
using StackExchange.Redis;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Listens for hints that something public changed. While Redis is gone expiry alone keeps pages fresh; when it comes back
/// everything is evicted once.
/// </summary>
public sealed class EvictionHints(
    IConnectionMultiplexer redis,
    Evictions evictions,
    ILogger<EvictionHints> logger
) : RedisHints(redis, logger)
{
    /// <inheritdoc/>
    protected override string Channel => CacheTags.EvictChannel;

    /// <inheritdoc/>
    protected override void Hear(string hint) => evictions.Evict(hint);

    /// <inheritdoc/>
    protected override void Begin() => evictions.Evict(CacheTags.Everything);
}
