using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QualityAward.Common;

namespace QualityAward.AppHost.Storage;

/// <summary>Where the services' databases are.</summary>
internal abstract class DatabaseServer
{
    /// <summary>A database on this server.</summary>
    public abstract IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name);
}

/// <summary>A server that starts and ends with the system: it gets the roles and databases that it lacks as soon as it answers.</summary>
internal sealed class OwnDatabaseServer<TServer> : DatabaseServer
    where TServer : IResourceWithConnectionString
{
    private readonly IDistributedApplicationBuilder _builder;
    private readonly AwardData _data;
    private readonly IResourceBuilder<TServer> _server;
    private readonly EndpointReference _endpoint;
    private readonly List<AwardDatabaseResource> _databases = [];

    public OwnDatabaseServer(
        IDistributedApplicationBuilder builder,
        AwardData data,
        IResourceBuilder<TServer> server,
        EndpointReference endpoint
    )
    {
        (_builder, _data, _server, _endpoint) = (builder, data, server, endpoint);
        server.OnResourceReady(
            (_, ready, cancellationToken) => SetUpAsync(ready.Services, cancellationToken)
        );
        server.OnResourceStopped(
            (_, stopped, _) => ShowAsync(stopped.Services, KnownResourceStates.Exited)
        );
    }

    public override IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name)
    {
        var password = _data.AddSecret(_builder, $"{name}-password");
        var database = new AwardDatabaseResource(
            name,
            _server.Resource,
            _endpoint,
            password.Resource
        );
        _databases.Add(database);
        return _builder
            .AddResource(database)
            .WithInitialState(
                new()
                {
                    ResourceType = "Database",
                    State = KnownResourceStates.NotStarted,
                    Properties = [],
                }
            )
            .WithIconName("Database")
            .WithManifestPublishingCallback(context =>
            {
                context.Writer.WriteString("type", "value.v0");
                context.WriteConnectionString(database);
            });
    }

    private async Task SetUpAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var login = await _server.Resource.GetConnectionStringAsync(cancellationToken);
            await using var setup = await DatabaseSetup.OpenAsync(login!, cancellationToken);
            foreach (var database in _databases)
            {
                var password = await database.Password.GetValueAsync(cancellationToken);
                await setup.EnsureAsync(database.Name, password!, cancellationToken);
            }
        }
        catch (Exception e) when (e is DistributedApplicationException or NpgsqlException)
        {
            // Aspire keeps to itself what this event throws, and everybody would wait for a database for ever.
            services.GetRequiredService<StartFailure>().Report(e.Message);
            throw;
        }

        await ShowAsync(services, KnownResourceStates.Running);
    }

    // The orchestrator passes the state of a server on to its databases only where the server is a container; whoever waits
    // for a database waits for this.
    private async Task ShowAsync(IServiceProvider services, string state)
    {
        var board = services.GetRequiredService<ResourceNotificationService>();
        foreach (var database in _databases)
        {
            await board.PublishUpdateAsync(database, s => s with { State = state });
        }
    }
}

/// <summary>
/// A server that runs already. A database whose own connection string is given is reached by that; the others with the
/// server's login, which the console says.
/// </summary>
internal sealed class GivenDatabaseServer(IDistributedApplicationBuilder builder) : DatabaseServer
{
    private readonly IResourceBuilder<IResourceWithConnectionString> _server =
        builder.AddConnectionString(ResourceNames.Postgres);

    public override IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name)
    {
        if (!string.IsNullOrEmpty(builder.Configuration.GetConnectionString(name)))
        {
            return builder.AddConnectionString(name);
        }

        Console.WriteLine(
            $"{name}：使用 ConnectionStrings:postgres 的账户。要用单独的账户，请给出 ConnectionStrings:{name}。"
                + $" / It uses the login of ConnectionStrings:postgres; give ConnectionStrings:{name} for one of its own."
        );
        return builder.AddConnectionString(
            name,
            ReferenceExpression.Create($"{_server};Database={name}")
        );
    }
}
