using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Endpoints, arguments, waits and health of resources; environment and references are in the other part.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds an HTTP endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">The port that callers use; null takes a free one.</param>
    /// <param name="targetPort">Not supported apart from <paramref name="port" />: nothing stands between.</param>
    /// <param name="name">Its name; <c>http</c> when null.</param>
    /// <param name="env">A variable that tells the process its port.</param>
    /// <param name="isProxied">Ignored: nothing stands between.</param>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? name = null,
        string? env = null,
        bool isProxied = true
    )
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Resource.Endpoints().Any(e => e.Name == (name ?? "http")))
        {
            throw new DistributedApplicationException(
                $"The resource '{builder.Resource.Name}' already has an endpoint '{name ?? "http"}'."
            );
        }

        return builder.Annotated(
            new EndpointAnnotation(name ?? "http", port ?? targetPort)
            {
                UriScheme = "http",
                Transport = "http",
                PortVariable = env,
            }
        );
    }

    /// <summary>Adds or changes an endpoint.</summary>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder,
        string endpointName,
        Action<EndpointAnnotation> callback,
        bool createIfNotExists = true
    )
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(callback);
        var endpoint = builder.Resource.Endpoints().FirstOrDefault(e => e.Name == endpointName);
        if (endpoint is null && createIfNotExists)
        {
            endpoint = new EndpointAnnotation(endpointName, port: null);
            builder.Resource.Annotations.Add(endpoint);
        }

        if (endpoint is not null)
        {
            callback(endpoint);
        }

        return builder;
    }

    /// <summary>Makes the HTTP endpoints added so far reachable from outside the cluster.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var endpoint in builder.Resource.Endpoints().Where(e => e.IsHttp))
        {
            endpoint.IsExternal = true;
        }

        return builder;
    }

    /// <summary>An endpoint, to be given to others before its port is known.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return new(builder.Resource, name);
    }

    /// <summary>Adds command-line arguments.</summary>
    public static IResourceBuilder<T> WithArgs<T>(
        this IResourceBuilder<T> builder,
        params string[] args
    )
        where T : IResourceWithArgs => builder.Annotated(new ArgumentsAnnotation(args));

    /// <summary>Starts only when the other runs and is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResource> dependency
    )
        where T : IResourceWithWaitSupport
    {
        ArgumentNullException.ThrowIfNull(dependency);
        return builder.Annotated(new WaitAnnotation(dependency.Resource));
    }

    /// <summary>Starts only when the other has ended with the given code.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResource> dependency,
        int exitCode = 0
    )
        where T : IResourceWithWaitSupport
    {
        ArgumentNullException.ThrowIfNull(dependency);
        return builder.Annotated(new WaitAnnotation(dependency.Resource, exitCode));
    }

    /// <summary>The resource is healthy when this address answers with this status.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder,
        string? path = null,
        int? statusCode = null,
        string? endpointName = null
    )
        where T : IResourceWithEndpoints =>
        builder.Annotated(
            new HttpHealthCheckAnnotation(path ?? "/", statusCode ?? 200, endpointName ?? "http")
        );

    internal static IResourceBuilder<T> Annotated<T>(
        this IResourceBuilder<T> builder,
        IResourceAnnotation annotation
    )
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Resource.Annotations.Add(annotation);
        return builder;
    }
}
