using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.Grpc;

/// <summary>gRPC between services.</summary>
public static class GrpcExtensions
{
    /// <summary>The server side: refusals become a status with a trailer; health is answered in the protocol's own way.</summary>
    public static WebApplicationBuilder AddAwardGrpc(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AwardGrpcMarker>();
        builder.Services.AddGrpc(o => o.Interceptors.Add<RefusalServerInterceptor>());
        builder.Services.AddGrpcHealthChecks();
        return builder;
    }

    internal static void MapAwardGrpcHealth(this WebApplication app)
    {
        if (app.Services.GetService<AwardGrpcMarker>() is not null)
        {
            app.MapGrpcHealthChecksService().AllowAnonymous();
        }
    }

    /// <summary>Maps a gRPC service that only services of ours may call.</summary>
    /// <param name="app">The process.</param>
    /// <param name="clients">The services that may call it; none given means any of ours.</param>
    public static GrpcServiceEndpointConventionBuilder MapAwardGrpcService<TService>(
        this IEndpointRouteBuilder app,
        params string[] clients
    )
        where TService : class
    {
        var mapped = app.MapGrpcService<TService>();
        mapped.RequireServiceClient(clients);
        return mapped;
    }
}
