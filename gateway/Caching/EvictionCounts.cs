using System.Collections.Concurrent;

namespace QualityAward.Gateway.Caching;

/// <summary>Counts evictions per tag.</summary>
public sealed class EvictionCounts
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>One more.</summary>
    public void Add(string tag) => _counts.AddOrUpdate(tag, 1, static (_, count) => count + 1);

    /// <summary>The number of evictions so far of any of the tags.</summary>
    public long Of(IReadOnlyList<string> tags)
    {
        var sum = 0L;
        for (var i = 0; i < tags.Count; i++)
        {
            sum += _counts.GetValueOrDefault(tags[i]);
        }
        return sum;
    }
}
