using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Kestrel;

/// <summary>One port speaks HTTP/2 cleartext and carries gRPC only; the other REST and health.</summary>
internal static class KestrelExtensions
{
    public static void AddAwardKestrel(this WebApplicationBuilder builder)
    {
        var grpcPort = builder.Configuration.GrpcPort();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Never Listen*: it would discard ASPNETCORE_URLS.
            kestrel.ConfigureEndpointDefaults(listen =>
            {
                if (grpcPort is not null && listen.IPEndPoint?.Port == grpcPort)
                {
                    listen.Protocols = HttpProtocols.Http2;
                }
            });
        });
        if (grpcPort is { } port)
        {
            builder.Services.AddSingleton<MatcherPolicy>(new LocalPortPolicy(port));
        }

        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));
    }
}
