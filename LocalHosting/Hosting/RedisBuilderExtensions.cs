using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>Redis as a part of the application.</summary>
public static class RedisBuilderExtensions
{
    /// <summary>Adds a server; nothing in it is kept.</summary>
    public static IResourceBuilder<RedisResource> AddRedis(
        this IDistributedApplicationBuilder builder,
        string name,
        int? port = null,
        IResourceBuilder<ParameterResource>? password = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var server = new RedisResource(
            name,
            password?.Resource ?? KeptPassword.ParameterFor(builder, name)
        );
        server.Annotations.Add(new EndpointAnnotation(RedisResource.EndpointName, port));
        return builder.AddResource(server);
    }
}
