using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Casework.Archive;

/// <summary>What a service gives to the archive package of an edition.</summary>
public static class ArchiveExtensions
{
    /// <summary>The feed over this service's sources (<see cref="IArchiveSource"/>), which follow in the order of the law.</summary>
    public static IServiceCollection AddArchiveFeed(this IServiceCollection services) =>
        services.AddScoped<ArchiveFeed>();

    /// <summary>
    /// The gRPC side of it, for Applications alone: secret files (article 23) pass in plain. Applications itself, whose own
    /// feed the package takes in its own process, does not map it.
    /// </summary>
    public static void MapEditionArchive(this IEndpointRouteBuilder app) =>
        app.MapAwardGrpcService<EditionArchiveService>(ResourceNames.Applications);
}
