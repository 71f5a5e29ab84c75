using Microsoft.Extensions.Configuration;
using QualityAward.AppHost.Embedded;
using QualityAward.Common;

namespace QualityAward.AppHost.Storage;

/// <summary>
/// The one place that chooses where the data is: a server that runs already where its connection string is given; containers
/// where they were asked for, and always when publishing; else processes of this machine.
/// </summary>
internal static class Storage
{
    /// <summary>PostgreSQL.</summary>
    public static DatabaseServer AddDatabaseServer(
        this IDistributedApplicationBuilder builder,
        AwardData data
    )
    {
        if (builder.IsGiven(ResourceNames.Postgres))
        {
            return new GivenDatabaseServer(builder);
        }

        var password = data.AddSecret(builder, "postgres-password");
        if (builder.UsesContainers(data))
        {
            var container = builder
                .AddPostgres(ResourceNames.Postgres, password: password)
                .WithDataVolume(data.VolumeWith("postgres-password"));
            return new OwnDatabaseServer<PostgresServerResource>(
                builder,
                data,
                container,
                container.Resource.PrimaryEndpoint
            );
        }

        var embedded = builder
            .AddEmbeddedPostgres(
                ResourceNames.Postgres,
                data.Folder,
                password,
                durable: builder.Configuration.GetValue("Award:Durable", true)
            )
            .WithIconName("DatabaseStack")
            .WithAddressCommand();
        return new OwnDatabaseServer<EmbeddedPostgresResource>(
            builder,
            data,
            embedded,
            embedded.Resource.Endpoint
        );
    }

    /// <summary>A RESP server; nothing in it is the only copy.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddCache<TEmbedded>(
        this IDistributedApplicationBuilder builder,
        AwardData data
    )
        where TEmbedded : IProjectMetadata, new()
    {
        if (builder.IsGiven(ResourceNames.Redis))
        {
            return builder.AddConnectionString(ResourceNames.Redis);
        }

        var password = data.AddSecret(builder, "redis-password");
        return builder.UsesContainers(data)
            ? builder.AddRedis(ResourceNames.Redis, password: password)
            : builder
                .AddEmbeddedRedis<TEmbedded>(ResourceNames.Redis, password)
                .WithIconName("Flash");
    }

    /// <summary>Gives the cache to processes.</summary>
    public static void SharedBy(
        this IResourceBuilder<IResourceWithConnectionString> redis,
        IReadOnlyList<IResourceBuilder<ProjectResource>> processes
    )
    {
        foreach (var process in processes)
        {
            process.WithReference(redis);
        }
    }

    /// <summary>Whether a container will be started.</summary>
    public static bool NeedsEngine(IDistributedApplicationBuilder builder, StartFlags flags) =>
        flags.Containers
        && !(builder.IsGiven(ResourceNames.Postgres) && builder.IsGiven(ResourceNames.Redis));

    private static bool UsesContainers(
        this IDistributedApplicationBuilder builder,
        AwardData data
    ) => builder.ExecutionContext.IsPublishMode || data.Flags.Containers;

    // Publishing always describes servers of its own: where they run is said by the deployment.
    private static bool IsGiven(this IDistributedApplicationBuilder builder, string name) =>
        builder.ExecutionContext.IsRunMode
        && !string.IsNullOrEmpty(builder.Configuration.GetConnectionString(name));
}
