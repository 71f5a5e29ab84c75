using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

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
    private const int LargestBody = 1024 * 1024;

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
        // There is nothing to see in the trace of a page from memory, and exporting it costs more than the page.
        if (Activity.Current is { } activity)
        {
            activity.IsAllDataRequested = false;
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
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
        var visitor = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var copy = new CopyingStream(visitor.Stream, LargestBody);
        context.Features.Set<IHttpResponseBodyFeature>(
            new StreamResponseBodyFeature(copy, visitor)
        );
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(visitor);
        }

        if (
            Keepable.For(context, rule) is { } age
            && copy.Body is { } body
            && (context.Response.ContentLength ?? body.Length) == body.Length
        )
        {
            // The headers that are set when an answer starts are kept with it, also where its body is empty.
            await context.Response.StartAsync(context.RequestAborted);
            var headers = Keepable.HeadersOf(context.Response);
            cache.Keep(key, new(headers, body, rule, count, askedAt, askedAt + age));
        }
    }
}
