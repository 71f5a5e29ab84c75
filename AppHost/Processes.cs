using Microsoft.Extensions.Configuration;
using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>The kinds of processes of this system and how they hang together.</summary>
internal static class Processes
{
    /// <summary>Where a developer and the README expect the system, unless <c>Award:PublicPort</c> says otherwise.</summary>
    private const int PublicPort = 8080;

    /// <summary>A service: REST and health on one port, gRPC (HTTP/2 cleartext) on another.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(
        this IDistributedApplicationBuilder builder,
        string name
    )
        where TProject : IProjectMetadata, new()
    {
        var service = builder
            .AddProject<TProject>(name, launchProfileName: null)
            .WithHttpEndpoint(name: ResourceNames.HttpEndpoint)
            .WithEndpoint(
                ResourceNames.GrpcEndpoint,
                e =>
                {
                    e.UriScheme = "http";
                    e.Transport = "http2";
                }
            )
            .WithHealth();
        return service.WithPort("GRPC_PORT", ResourceNames.GrpcEndpoint);
    }

    /// <summary>The gateway: its public port, and one that only the workbench uses.</summary>
    public static IResourceBuilder<ProjectResource> AddGateway<TProject>(
        this IDistributedApplicationBuilder builder,
        string name
    )
        where TProject : IProjectMetadata, new() =>
        builder
            .AddProject<TProject>(name, launchProfileName: null)
            .WithHttpEndpoint(
                builder.Configuration.GetValue("Award:PublicPort", PublicPort),
                name: ResourceNames.HttpEndpoint
            )
            .WithExternalHttpEndpoints()
            .WithHttpEndpoint(name: ResourceNames.InternalEndpoint)
            .WithPort("INTERNAL_PORT", ResourceNames.InternalEndpoint)
            .WithHealth();

    /// <summary>A web project behind the gateway.</summary>
    public static IResourceBuilder<ProjectResource> AddPortal<TProject>(
        this IDistributedApplicationBuilder builder,
        string name
    )
        where TProject : IProjectMetadata, new() =>
        builder
            .AddProject<TProject>(name, launchProfileName: null)
            .WithHttpEndpoint(name: ResourceNames.HttpEndpoint)
            .WithHealth();

    /// <summary>A database of its own, there before the process starts.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabase(
        this IResourceBuilder<ProjectResource> process,
        DatabaseServer server,
        string name
    )
    {
        var database = server.AddDatabase(name);
        return process.WithReference(database).WaitFor(database);
    }

    /// <summary>The addresses of others, without waiting for them: all start at once.</summary>
    public static IResourceBuilder<ProjectResource> WithPeers(
        this IResourceBuilder<ProjectResource> process,
        params IReadOnlyList<IResourceBuilder<ProjectResource>> peers
    )
    {
        foreach (var peer in peers)
        {
            process.WithReference(peer);
        }

        return process;
    }

    /// <summary>Services ask and inform each other: events may go from any to any.</summary>
    public static void KnowEachOther(this IReadOnlyList<IResourceBuilder<ProjectResource>> services)
    {
        foreach (var service in services)
        {
            service.WithPeers([.. services.Where(s => s != service)]);
        }
    }

    // The process must know which of its ports is which; a proxy may stand before it, so the target port.
    private static IResourceBuilder<ProjectResource> WithPort(
        this IResourceBuilder<ProjectResource> process,
        string variable,
        string endpoint
    ) =>
        process.WithEnvironment(c =>
            c.EnvironmentVariables[variable] = process
                .GetEndpoint(endpoint)
                .Property(EndpointProperty.TargetPort)
        );

    private static IResourceBuilder<ProjectResource> WithHealth(
        this IResourceBuilder<ProjectResource> process
    ) => process.WithHttpHealthCheck("/health", endpointName: ResourceNames.HttpEndpoint);
}
