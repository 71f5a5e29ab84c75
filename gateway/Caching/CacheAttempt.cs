using Microsoft.AspNetCore.OutputCaching;

namespace QualityAward.Gateway.Caching;

/// <summary>One cacheable request, from the moment it was asked.</summary>
internal sealed class CacheAttempt(CacheRule rule, TimeProvider time)
{
    private readonly long _askedAt = time.GetTimestamp();

    /// <summary>
    /// Decides whether the answer is kept, and for how long. Asked when its headers are there, since the framework takes the time
    /// to keep it with its first byte (dotnet/aspnetcore#52670), and again at its end.
    /// </summary>
    public void Judge(OutputCacheContext cache)
    {
        var kept = KeptOf(cache.HttpContext);
        cache.AllowCacheStorage = kept > TimeSpan.Zero;
        if (cache.AllowCacheStorage)
        {
            cache.ResponseExpirationTimeSpan = kept;
            cache.Tags.UnionWith(rule.Tags);
        }
    }

    private TimeSpan KeptOf(HttpContext context) =>
        CacheableAnswer.IsForOthers(context)
            ? CacheableAnswer.KeptOf(context.Response, rule, time.GetElapsedTime(_askedAt))
            : TimeSpan.Zero;
}
