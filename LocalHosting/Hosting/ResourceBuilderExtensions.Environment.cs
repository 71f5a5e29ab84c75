using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Sets a variable.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        string name,
        string? value
    )
        where T : IResourceWithEnvironment =>
        builder.WithEnvironment(c => c.EnvironmentVariables[name] = value ?? "");

    /// <summary>Sets a variable to a text whose parts are known later.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        string name,
        ReferenceExpression value
    )
        where T : IResourceWithEnvironment =>
        builder.WithEnvironment(c => c.EnvironmentVariables[name] = value);

    /// <summary>Sets a variable to an endpoint's address.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        string name,
        EndpointReference endpointReference
    )
        where T : IResourceWithEnvironment =>
        builder.WithEnvironment(c => c.EnvironmentVariables[name] = endpointReference);

    /// <summary>Sets a variable to a parameter's value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        string name,
        IResourceBuilder<ParameterResource> parameter
    )
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return builder.WithEnvironment(c => c.EnvironmentVariables[name] = parameter.Resource);
    }

    /// <summary>Sets variables just before each start, when all ports are known.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        Action<EnvironmentCallbackContext> callback
    )
        where T : IResourceWithEnvironment =>
        builder.Annotated(new EnvironmentAnnotation(callback));

    /// <summary>Gives the connection string as <c>ConnectionStrings__{name}</c>, and its parts one by one.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false
    )
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder
            .WithEnvironment(c =>
                References.Add(
                    c.EnvironmentVariables,
                    source.Resource,
                    connectionName ?? source.Resource.Name
                )
            )
            .Annotated(new RelationAnnotation(source.Resource, "Reference"));
    }

    /// <summary>Gives the addresses of all HTTP endpoints for service discovery.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithServiceDiscovery> source
    )
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder
            .WithEnvironment(c =>
            {
                // All endpoints that there are at the start, also those added after this call.
                foreach (var endpoint in source.Resource.Endpoints().Where(e => e.IsHttp))
                {
                    References.Add(c.EnvironmentVariables, source.Resource, endpoint);
                }
            })
            .Annotated(new RelationAnnotation(source.Resource, "Reference"));
    }

    /// <summary>Gives the address of one endpoint for service discovery.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        EndpointReference endpointReference
    )
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(endpointReference);
        return builder
            .WithEnvironment(c =>
                References.Add(
                    c.EnvironmentVariables,
                    endpointReference.Resource,
                    endpointReference.Annotation
                )
            )
            .Annotated(new RelationAnnotation(endpointReference.Resource, "Reference"));
    }
}
