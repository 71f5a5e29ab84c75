using QualityAward.AppHost.Storage;
using QualityAward.Common;
using QualityAward.Provisioning;

namespace QualityAward.AppHost;

/// <summary>The kinds of processes of this system and how they hang together.</summary>
internal static class Processes
{
    /// <summary>A service: REST and health on one port, gRPC (HTTP/2 cleartext) on another.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        string icon
    )
        where TProject : IProjectMetadata, new()
    {
        var service = builder
            .AddProgram<TProject>(name)
            .WithIconName(icon)
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
        return service
            .WithPort("GRPC_PORT", ResourceNames.GrpcEndpoint)
            .WithInnerAddresses()
            .WithResendCommand();
    }

    /// <summary>The gateway: its public port, and one that only the workbench uses.</summary>
    public static IResourceBuilder<ProjectResource> AddGateway<TProject>(
        this IDistributedApplicationBuilder builder,
        string name
    )
        where TProject : IProjectMetadata, new() =>
        builder
            .AddProgram<TProject>(name)
            .WithIconName("DoorArrowRight")
            .WithHttpEndpoint(
                Ports.Public(builder.Configuration),
                Ports.Public(builder.Configuration),
                ResourceNames.HttpEndpoint,
                // What everybody passes through has nothing before it.
                isProxied: false
            )
            .WithExternalHttpEndpoints()
            .WithHttpEndpoint(name: ResourceNames.InternalEndpoint)
            .WithPort("INTERNAL_PORT", ResourceNames.InternalEndpoint)
            .WithPublicPages()
            .WithClockCommand()
            .WithHealth();

    /// <summary>A web project behind the gateway.</summary>
    public static IResourceBuilder<ProjectResource> AddPortal<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        string icon
    )
        where TProject : IProjectMetadata, new() =>
        builder
            .AddProgram<TProject>(name)
            .WithIconName(icon)
            .WithHttpEndpoint(name: ResourceNames.HttpEndpoint)
            .WithInnerAddresses()
            .WithHealth();

    /// <summary>
    /// A project, started as it was built: <c>dotnet run</c> around each would cost two seconds of processor time and 55 MB.
    /// </summary>
    public static IResourceBuilder<ProjectResource> AddProgram<TProject>(
        this IDistributedApplicationBuilder builder,
        string name
    )
        where TProject : IProjectMetadata, new()
    {
        var project = builder.AddProject<TProject>(name, launchProfileName: null);
#pragma warning disable ASPIREEXTENSION001 // May change in a later version; there is no other way to replace the tool.
        return project.WithLaunchToolArgs(
            c =>
            {
                c.Args.Add("exec");
                c.Args.Add(BuiltProject.ProgramOf(project.Resource.GetProjectMetadata()));
            },
            showInCommandLine: false
        );
#pragma warning restore ASPIREEXTENSION001
    }

    /// <summary>Several of each: <c>--replicas N</c>. The gateway and the workbench hold a person's session each.</summary>
    public static void WithReplicas(
        this IEnumerable<IResourceBuilder<ProjectResource>> processes,
        int replicas
    )
    {
        foreach (var process in processes)
        {
            process.WithReplicas(replicas);
        }
    }

    /// <summary>
    /// A proxy stands before the endpoints of what has several replicas, and before no other: it costs a request more than
    /// the twentieth part (docs/performance.md).
    /// </summary>
    public static void WithoutNeedlessProxies(this IDistributedApplicationBuilder builder)
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            return; // What stands before a process elsewhere is said there.
        }

        builder.OnBeforeStart(
            (start, _) =>
            {
                var alone = start.Model.GetProjectResources().Where(p => p.GetReplicaCount() == 1);
                foreach (
                    var endpoint in alone.SelectMany(p =>
                        p.Annotations.OfType<EndpointAnnotation>()
                    )
                )
                {
                    if (endpoint.IsProxied)
                    {
                        endpoint.IsProxied = false;
                        endpoint.Port = endpoint.TargetPort = FreePort.Next();
                    }
                }

                return Task.CompletedTask;
            }
        );
    }

    /// <summary>
    /// A database of its own. Nothing waits for it: a process is unready until it can be reached, and all start at once.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithDatabase(
        this IResourceBuilder<ProjectResource> process,
        DatabaseServer server,
        string name
    )
    {
        var database = server.AddDatabase(name);
        return process.WithReference(database);
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
