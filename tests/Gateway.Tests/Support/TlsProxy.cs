using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>What stands in front of the gateway in a data centre: ends TLS and says so in X-Forwarded-* headers.</summary>
public sealed class TlsProxy : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TlsProxy(WebApplication app) => _app = app;

    /// <summary>Starts it.</summary>
    public static async Task<TlsProxy> StartAsync(
        int port,
        X509Certificate2 certificate,
        string gateway
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ListenLocalhost(port, listen => listen.UseHttps(certificate))
        );
        var all = new RouteConfig
        {
            RouteId = "all",
            ClusterId = "gateway",
            Match = new RouteMatch { Path = "/{**rest}" },
        };
        var cluster = new ClusterConfig
        {
            ClusterId = "gateway",
            Destinations = new Dictionary<string, DestinationConfig>
            {
                ["gateway"] = new() { Address = gateway },
            },
        };
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory([all], [cluster])
            .AddTransforms(context =>
                context.AddXForwarded(ForwardedTransformActions.Set).AddOriginalHost()
            );
        var app = builder.Build();
        app.MapReverseProxy();
        await app.StartAsync();
        return new(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
