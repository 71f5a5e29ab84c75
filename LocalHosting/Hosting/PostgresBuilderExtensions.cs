using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>PostgreSQL as a part of the application.</summary>
public static class PostgresBuilderExtensions
{
    /// <summary>Adds a server. Its user is <c>postgres</c>; its data stays in the data folder.</summary>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (userName is not null)
        {
            throw new NotSupportedException("LocalHosting's PostgreSQL user is always 'postgres'.");
        }

        var server = new PostgresServerResource(
            name,
            password?.Resource ?? KeptPassword.ParameterFor(builder, name)
        );
        server.Annotations.Add(new EndpointAnnotation(PostgresServerResource.EndpointName, port));
        return builder.AddResource(server);
    }

    /// <summary>Adds a database of the server; it is created when missing.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder,
        string name,
        string? databaseName = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .ApplicationBuilder.AddResource(
                new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource)
            )
            .Annotated(new RelationAnnotation(builder.Resource, "Parent"));
    }

    /// <summary>Keeps a container's data; here data is always kept.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder,
        string? name = null,
        bool isReadOnly = false
    ) => builder;
}
