using QualityAward.Common;
using QualityAward.Gateway.Caching;
using QualityAward.Gateway.DevClock;
using QualityAward.Gateway.Protection;
using QualityAward.Gateway.Routing;
using QualityAward.Gateway.Session;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Redis;

namespace QualityAward.Gateway;

/// <summary>Everything the gateway consists of.</summary>
public static class GatewayBuilder
{
    /// <summary>Adds the gateway's services.</summary>
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        var settings = GatewaySettings.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Limits.MaxRequestBodySize = UploadKind.Document.MaximumBytes
        );
        builder.AddAwardRedis();
        builder.AddSessions(settings);
        builder.AddServiceProxy(settings);
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddPublicAnswerCache(settings);
        builder.AddDevClock();
        builder.ReadKeysOnFirstUse();
        return builder;
    }
}
