using Microsoft.Extensions.Caching.Memory;

namespace QualityAward.Gateway.Caching;

/// <summary>Kept answers, in the memory of this process: the quickest there is, and nothing is lost with it.</summary>
public sealed class AnswerCache(Evictions evictions, TimeProvider time) : IDisposable
{
    private const long Limit = 64 * 1024 * 1024;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = Limit });

    /// <summary>The valid answer kept under the key, if there is one.</summary>
    public CachedAnswer? Find(string key, DateTimeOffset now) =>
        entries.TryGetValue(key, out CachedAnswer? answer)
        && now < answer!.ExpiresAt
        && answer.Evictions == evictions.CountOf(answer.Rule.Tag)
            ? answer
            : null;

    /// <summary>Keeps an answer, unless an eviction or its age has overtaken it already.</summary>
    public void Keep(string key, CachedAnswer answer)
    {
        var left = answer.ExpiresAt - time.GetUtcNow();
        if (left <= TimeSpan.Zero || answer.Evictions != evictions.CountOf(answer.Rule.Tag))
        {
            return;
        }
        using var entry = entries.CreateEntry(key);
        entry.Size = answer.Size;
        entry.AbsoluteExpirationRelativeToNow = left;
        entry.Value = answer;
    }

    /// <inheritdoc/>
    public void Dispose() => entries.Dispose();
}
