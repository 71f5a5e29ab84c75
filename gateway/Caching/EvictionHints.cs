using QualityAward.Common;
using QualityAward.ServiceDefaults.Redis;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Listens for hints that something public changed. While Redis is gone expiry alone keeps pages fresh; when it comes back
/// everything is evicted once.
/// </summary>
public sealed class EvictionHints(
    IServiceProvider services,
    Evictions evictions,
    TimeProvider time,
    ILogger<EvictionHints> logger
) : RedisHints(services, time, logger)
{
    /// <inheritdoc/>
    protected override string Channel => CacheTags.EvictChannel;

    /// <inheritdoc/>
    protected override void Hear(string hint) => _ = evictions.EvictAsync(hint);

    /// <inheritdoc/>
    protected override void Begin() => _ = evictions.EvictAsync(CacheTags.Everything);
}
