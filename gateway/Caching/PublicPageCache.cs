namespace QualityAward.Gateway.Caching;

/// <summary>
/// Answers GETs of anonymous visitors from memory. It stands before everything but the reading of a trusted proxy's
/// headers, so that a hit costs next to nothing and needs neither the database nor Redis nor the service.
/// </summary>
public sealed class PublicPageCache(
    RequestDelegate next,
    AnswerCache cache,
    Evictions evictions,
    OneAtATime turns,
    GatewaySettings settings,
    TimeProvider time
)
{
    /// <summary>Answers, or lets the request through and keeps what comes back.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var rule = CacheRules.For(context.Request.Path);
        if (
            rule is null
            // The internal endpoint has no public pages.
            || context.Connection.LocalPort == settings.InternalPort
            || CacheKey.Of(context.Request, settings.SessionCookie) is not { } key
        )
        {
            return next(context);
        }
        var now = time.GetUtcNow();
        return cache.Find(key, now) is { } answer
            ? WriteAsync(context, answer, now)
            : FetchAsync(context, key, rule);
    }

    private static Task WriteAsync(HttpContext context, CachedAnswer answer, DateTimeOffset now)
    {
        SharedTrace.Drop();
        return answer.WriteAsync(context, now);
    }

    private async Task FetchAsync(HttpContext context, string key, CacheRule rule)
    {
        if (!turns.TryEnter(key))
        {
            await turns.WaitAsync(key, context.RequestAborted);
            var now = time.GetUtcNow();
            if (cache.Find(key, now) is { } answer)
            {
                await WriteAsync(context, answer, now);
                return;
            }
            await KeepAsync(context, key, rule);
            return;
        }
        try
        {
            await KeepAsync(context, key, rule);
        }
        finally
        {
            turns.Leave(key);
        }
    }

    private async Task KeepAsync(HttpContext context, string key, CacheRule rule)
    {
        var count = evictions.CountOf(rule.Tag);
        var askedAt = time.GetUtcNow();
        if (
            await WholeAnswer.OfAsync(context, next) is { } answer
            && Keepable.AgeOf(context.Response, rule) is { } age
        )
        {
            cache.Keep(key, new(answer, rule, count, askedAt, askedAt + age));
        }
    }
}
