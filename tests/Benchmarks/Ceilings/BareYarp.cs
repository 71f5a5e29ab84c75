using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace QualityAward.Benchmarks.Ceilings;

/// <summary>The least a second hop can cost here: YARP with one route and nothing else.</summary>
public static class BareYarp
{
    /// <summary>A proxy before <paramref name="destination"/>.</summary>
    /// <param name="destination">What it passes on to.</param>
    /// <param name="keeps">Whether it keeps answers, as the framework's own output caching does.</param>
    public static WebApplication Build(string destination, bool keeps)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(
                [
                    new RouteConfig
                    {
                        RouteId = "all",
                        ClusterId = "one",
                        Match = new RouteMatch { Path = "{**rest}" },
                    },
                ],
                [
                    new ClusterConfig
                    {
                        ClusterId = "one",
                        Destinations = new Dictionary<string, DestinationConfig>
                        {
                            ["one"] = new() { Address = destination },
                        },
                    },
                ]
            );
        if (keeps)
        {
            builder.Services.AddOutputCache(o => o.AddBasePolicy(p => p.Cache()));
        }

        var app = builder.Build();
        if (keeps)
        {
            app.UseOutputCache();
        }

        app.MapReverseProxy();
        return app;
    }
}
