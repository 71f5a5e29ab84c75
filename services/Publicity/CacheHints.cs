using QualityAward.Common;
using QualityAward.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace QualityAward.Publicity;

/// <summary>Tells the gateway's replicas that cached pages are out of date. A lost hint costs at most the pages' maximum age.</summary>
public sealed class CacheHints(IConnectionMultiplexer redis)
{
    /// <summary>Sends a tag of <see cref="CacheTags"/>; never fails.</summary>
    public Task EvictAsync(string tag) => redis.HintAsync(CacheTags.EvictChannel, tag);
}
