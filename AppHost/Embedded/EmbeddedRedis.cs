using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Provisioning;

namespace QualityAward.AppHost.Embedded;

/// <summary>Adds a RESP server as a process of this machine.</summary>
internal static class EmbeddedRedis
{
    /// <summary>A server on the loopback address: the project <c>Cache</c>.</summary>
    /// <typeparam name="TServer">That project.</typeparam>
    public static IResourceBuilder<EmbeddedRedisResource> AddEmbeddedRedis<TServer>(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource> password
    )
        where TServer : IProjectMetadata, new()
    {
        var program = BuiltProject.ProgramOf(new TServer());
        var server = new EmbeddedRedisResource(
            name,
            Path.GetDirectoryName(program)!,
            password.Resource
        );
        var port = FreePort.Next();
        string? address = null;
        builder.Services.AddHealthChecks().AddRedis(_ => address!, name);
        return builder
            .AddResource(server)
            .WithArgs("exec", program)
            .WithEndpoint(
                EmbeddedRedisResource.EndpointName,
                e => (e.UriScheme, e.Port, e.TargetPort, e.IsProxied) = ("tcp", port, port, false)
            )
            .WithEnvironment("REDIS_PORT", port.ToString(CultureInfo.InvariantCulture))
            .WithEnvironment("REDIS_PASSWORD", password)
            .WithHealthCheck(name)
            .ExcludeFromManifest()
            .OnConnectionStringAvailable(
                async (_, _, cancellationToken) =>
                    address = await server.ConnectionStringExpression.GetValueAsync(
                        cancellationToken
                    )
            );
    }
}
