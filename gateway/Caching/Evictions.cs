using Microsoft.AspNetCore.OutputCaching;
using QualityAward.Common;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Evicts by tag. The framework's eviction reaches what is stored; an answer that is still under way would be stored after it,
/// were it not for the count in its key.
/// </summary>
public sealed class Evictions(IOutputCacheStore store, EvictionCounts counts)
{
    /// <summary>Evicts all answers of the tag; <see cref="CacheTags.Everything"/> is a tag of all.</summary>
    public async Task EvictAsync(string tag)
    {
        counts.Add(tag);
        await store.EvictByTagAsync(tag, CancellationToken.None);
    }
}
