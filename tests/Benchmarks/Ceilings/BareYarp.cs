using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace QualityAward.Benchmarks.Ceilings;

/// <summary>The least a second hop can cost here: YARP with one route and nothing else.</summary>
public static class BareYarp
{
    /// <summary>Starts on a free port before <paramref name="destination"/>.</summary>
    public static async Task<WebApplication> StartAsync(Uri destination)
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
                            ["one"] = new() { Address = destination.AbsoluteUri },
                        },
                    },
                ]
            );
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapReverseProxy();
        await app.StartAsync();
        return app;
    }
}
