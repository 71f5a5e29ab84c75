using Microsoft.AspNetCore.OutputCaching;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Keeps answers to anonymous visitors (<see cref="CacheRules"/>). Those who ask for the same at the same time wait for one
/// answer. An entry's key holds how often its tags were evicted when it was asked for: whoever asks after an eviction is
/// neither given nor made to wait for an answer from before it.
/// </summary>
public sealed class PublicAnswerPolicy(
    GatewaySettings settings,
    EvictionCounts evictions,
    TimeProvider time
) : IOutputCachePolicy
{
    /// <summary>Names the outcome in <c>Cache-Status</c> (RFC 9211).</summary>
    public const string Hit = "award; hit";

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (
            CacheRules.For(http.Request.Path) is { } rule
            // The internal endpoint has no public pages.
            && http.Connection.LocalPort != settings.InternalPort
            && CacheableRequest.VariantOf(http.Request, settings.SessionCookie) is { } variant
        )
        {
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;
            context.AllowLocking = true;
            context.CacheVaryByRules.CacheKeyPrefix = $"{evictions.Of(rule.Tags)} {variant}";
            http.Features.Set(new CacheAttempt(rule, time));
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.HttpContext.Response.Headers["Cache-Status"] = Hit;
        SharedTrace.Drop();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        Judge(context);
        return ValueTask.CompletedTask;
    }

    /// <summary>Judges an answer of a service by its headers, before its body is sent on.</summary>
    public static void Judge(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } feature)
        {
            Judge(feature.Context);
        }
    }

    private static void Judge(OutputCacheContext context) =>
        context.HttpContext.Features.Get<CacheAttempt>()?.Judge(context);
}
