using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>The gRPC server, in this process, that the dashboard asks about the resources.</summary>
internal sealed class ResourceServiceHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly WebApplication _app;

    private ResourceServiceHost(IResourceFeed feed, DashboardOptions options)
    {
        // The empty builder reads no configuration: ASPNETCORE_URLS and arguments are meant for the AppHost.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, o => o.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(feed);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(Key);
        builder.Services.AddSingleton(new ServiceEnd(_end.Token));
        builder.Services.AddGrpc(o => o.Interceptors.Add<ApiKeyInterceptor>());
        _app = builder.Build();
        _app.MapGrpcService<ResourceService>();
    }

    /// <summary>What callers must send.</summary>
    public ResourceServiceKey Key { get; } = ResourceServiceKey.New();

    /// <summary>Where it answers, HTTP/2 without TLS.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>Starts the server on a free port of the loopback address.</summary>
    public static async Task<ResourceServiceHost> StartAsync(
        IResourceFeed feed,
        DashboardOptions options,
        CancellationToken ct
    )
    {
        var host = new ResourceServiceHost(feed, options);
        await host._app.StartAsync(ct);
        return host;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
        {
            return;
        }

        await _end.CancelAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    // Signals are the AppHost's business.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
