using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Contracts.Clock.V1;

namespace QualityAward.Gateway.Tests.DevClock;

/// <summary>A service's side of moving the clock, told by the test how much is left to do.</summary>
public sealed class ClockServiceHost : ClockControl.ClockControlBase, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Address of its gRPC endpoint.</summary>
    public string Address => _app!.Urls.Single();

    /// <summary>Instants it was asked to catch up to.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>How often it still has a stream open when asked.</summary>
    public int OpenRounds { get; set; }

    /// <summary>Starts one.</summary>
    public static async Task<ClockServiceHost> StartAsync()
    {
        var host = new ClockServiceHost();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(k =>
            k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(host);
        host._app = builder.Build();
        host._app.MapGrpcService<ClockServiceHost>();
        await host._app.StartAsync();
        return host;
    }

    /// <inheritdoc/>
    public override Task<CatchUpReply> CatchUp(CatchUpRequest request, ServerCallContext context)
    {
        Asked.Add(request.To);
        return Task.FromResult(new CatchUpReply());
    }

    /// <inheritdoc/>
    public override Task<PendingReply> Pending(PendingRequest request, ServerCallContext context)
    {
        var reply = new PendingReply();
        if (OpenRounds-- > 0)
        {
            reply.Streams.Add("notifications: edition 3");
        }
        return Task.FromResult(reply);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
