using Microsoft.Extensions.Configuration;
using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>PostgreSQL and Redis: ours, or running already where a connection string is given.</summary>
internal static class Storage
{
    /// <summary>A server of ours, or the one at <c>ConnectionStrings:postgres</c>.</summary>
    public static DatabaseServer AddDatabaseServer(
        this IDistributedApplicationBuilder builder,
        AwardData data
    ) =>
        builder.IsGiven(ResourceNames.Postgres)
            ? new GivenDatabaseServer(builder)
            : new OwnDatabaseServer(builder, data);

    /// <summary>A server of ours, or the one at <c>ConnectionStrings:redis</c>.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddCache(
        this IDistributedApplicationBuilder builder,
        AwardData data
    ) =>
        builder.IsGiven(ResourceNames.Redis)
            ? builder.AddConnectionString(ResourceNames.Redis)
            : builder.AddRedis(
                ResourceNames.Redis,
                password: data.AddSecret(builder, "redis-password")
            );

    /// <summary>Gives the cache to processes; nothing in it is the only copy.</summary>
    public static void SharedBy(
        this IResourceBuilder<IResourceWithConnectionString> redis,
        IReadOnlyList<IResourceBuilder<ProjectResource>> processes
    )
    {
        foreach (var process in processes)
        {
            process.WithReference(redis).WaitFor(redis);
        }
    }

    // Publishers always describe servers of ours: where they run is said by the deployment.
    private static bool IsGiven(this IDistributedApplicationBuilder builder, string name) =>
        builder.ExecutionContext.IsRunMode
        && !string.IsNullOrEmpty(builder.Configuration.GetConnectionString(name));
}

/// <summary>Where the services' databases are.</summary>
internal abstract class DatabaseServer
{
    /// <summary>A database on this server.</summary>
    public abstract IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name);
}

/// <summary>A server that starts and ends with the system; its databases are created when missing.</summary>
internal sealed class OwnDatabaseServer(IDistributedApplicationBuilder builder, AwardData data)
    : DatabaseServer
{
    private readonly IResourceBuilder<PostgresServerResource> _server = builder
        .AddPostgres(ResourceNames.Postgres, password: data.AddSecret(builder, "postgres-password"))
        .WithDataVolume();

    public override IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name) =>
        _server.AddDatabase(name);
}

/// <summary>A server that runs already: each database's address is derived from the server's.</summary>
internal sealed class GivenDatabaseServer(IDistributedApplicationBuilder builder) : DatabaseServer
{
    private readonly IResourceBuilder<IResourceWithConnectionString> _server =
        builder.AddConnectionString(ResourceNames.Postgres);

    public override IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name) =>
        builder.AddConnectionString(name, ReferenceExpression.Create($"{_server};Database={name}"));
}
