using QualityAward.Gateway.ApiDescription;
using QualityAward.Gateway.DevClock;
using QualityAward.Gateway.Protection;
using QualityAward.Gateway.Routing;
using QualityAward.Gateway.Session;
using QualityAward.ServiceDefaults;

namespace QualityAward.Gateway;

/// <summary>The way of a request through the gateway.</summary>
public static class GatewayPipeline
{
    /// <summary>Adds middleware, outermost first, and endpoints.</summary>
    public static WebApplication UseGateway(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<GatewaySettings>();
        app.UseMiddleware<MethodRefusal>();
        // Before the cache, which then answers a HEAD as well.
        app.UseHeadAsGet();
        app.UseTrustedProxies(settings);
        app.UseMiddleware<SecurityHeaders>();
        // Before everything that a kept answer does not need, so that a hit costs next to nothing.
        app.UseOutputCache();
        app.UseMiddleware<OwnProxyHeaders>();
        app.UseMiddleware<InternalOnly>();
        app.UseRouting();
        app.UseServiceDefaults();
        app.UseMiddleware<CrossSiteRefusal>();
        app.UseRateLimiter();

        app.MapSignIn();
        app.MapInternalTokens();
        app.MapDocs();
        app.MapDevClock();
        app.MapServices();
        return app;
    }
}
