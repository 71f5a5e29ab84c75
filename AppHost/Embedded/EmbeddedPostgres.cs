using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Provisioning;

namespace QualityAward.AppHost.Embedded;

/// <summary>Adds PostgreSQL as a process of this machine.</summary>
internal static class EmbeddedPostgres
{
    /// <summary>
    /// A server on the loopback address. Its programs are the machine's own or come from npm, once; its data folder is made
    /// before the first start and kept.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource and of its folder.</param>
    /// <param name="folder">Where that folder lies.</param>
    /// <param name="password">The superuser's password; must stay the same for the same data.</param>
    /// <param name="durable">False only for data that is thrown away: nothing is forced to disk.</param>
    public static IResourceBuilder<EmbeddedPostgresResource> AddEmbeddedPostgres(
        this IDistributedApplicationBuilder builder,
        string name,
        string folder,
        IResourceBuilder<ParameterResource> password,
        bool durable
    )
    {
        var server = new EmbeddedPostgresResource(name, password.Resource);
        var port = FreePort.Next();
        IReadOnlyList<string> command = [];
        builder
            .Services.AddHealthChecks()
            .Add(
                new(
                    name,
                    services => new PostgresCheck(
                        server,
                        services.GetRequiredService<StartFailure>()
                    ),
                    failureStatus: null,
                    tags: null
                )
            );
        return builder
            .AddResource(server)
            .WithEndpoint(
                EmbeddedPostgresResource.EndpointName,
                e => (e.UriScheme, e.Port, e.TargetPort, e.IsProxied) = ("tcp", port, port, false)
            )
            .WithArgs(c =>
            {
                foreach (var word in EmbeddedPostgresResource.ShellWords.Concat(command))
                {
                    c.Args.Add(word);
                }
            })
            .WithHealthCheck(name)
            .ExcludeFromManifest()
            .OnBeforeResourceStarted(
                async (_, start, cancellationToken) =>
                {
                    var secret = await server.Password.GetValueAsync(cancellationToken);
                    var options = new PostgresOptions(
                        Path.Combine(folder, name),
                        secret!,
                        port,
                        durable
                    );
                    command = await PrepareAsync(
                        server,
                        options,
                        start.Services,
                        cancellationToken
                    );
                }
            );
    }

    private static async Task<IReadOnlyList<string>> PrepareAsync(
        EmbeddedPostgresResource server,
        PostgresOptions options,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var log = services.GetRequiredService<ResourceLoggerService>().GetLogger(server);
        try
        {
            var command = await PostgresStart.PrepareAsync(
                options,
                line => log.LogInformation("{Line}", line),
                cancellationToken
            );
            return command.Words;
        }
        catch (ProvisioningException e)
        {
            services.GetRequiredService<StartFailure>().Report(e.Message);
            throw;
        }
    }
}
