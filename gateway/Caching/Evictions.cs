using System.Collections.Concurrent;
using QualityAward.Common;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Counts evictions per tag. An entry carries the count from before its request went out and is valid while the count
/// is the same; so an answer that was under way during an eviction can never be served after it.
/// </summary>
public sealed class Evictions
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private long everything;
    private long any;

    /// <summary>Makes all entries of the tag invalid; <see cref="CacheTags.Everything"/> those of all tags.</summary>
    public void Evict(string tag)
    {
        if (tag == CacheTags.Everything)
        {
            Interlocked.Increment(ref everything);
        }
        else
        {
            counts.AddOrUpdate(tag, 1, static (_, count) => count + 1);
        }
        Interlocked.Increment(ref any);
    }

    /// <summary>The number of evictions so far that concern the tag.</summary>
    public long CountOf(string tag) =>
        tag == CacheTags.Everything
            ? Interlocked.Read(ref any)
            : Interlocked.Read(ref everything) + counts.GetValueOrDefault(tag);
}
