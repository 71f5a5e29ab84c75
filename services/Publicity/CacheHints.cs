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

/// <summary>Endpoints that change what is public.</summary>
internal static class CacheHintsExtensions
{
    /// <summary>Sends the hints once the answer is out: only then has a transaction that the idempotency key opened been committed.</summary>
    /// <param name="endpoint">The endpoint; what it refuses changes nothing.</param>
    /// <param name="tags">Values of <see cref="CacheTags"/>.</param>
    public static RouteHandlerBuilder EvictsWhenDone(
        this RouteHandlerBuilder endpoint,
        params string[] tags
    ) =>
        endpoint.AddEndpointFilter(
            async (context, next) =>
            {
                var answer = await next(context);
                var http = context.HttpContext;
                var hints = http.RequestServices.GetRequiredService<CacheHints>();
                http.Response.OnCompleted(async () =>
                {
                    foreach (var tag in tags)
                    {
                        await hints.EvictAsync(tag);
                    }
                });
                return answer;
            }
        );
}
