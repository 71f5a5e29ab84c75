using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.EventsProbe;

namespace QualityAward.Events.Tests;

/// <summary>Databases for the probe: migrated once, then copied.</summary>
public sealed class ProbeDatabases(TestPostgres postgres) : IAsyncLifetime
{
    private readonly string _template = $"probe_{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        var options = new DbContextOptionsBuilder<ProbeDb>()
            .UseNpgsql(ConnectionTo(_template, pooling: false))
            .UseSnakeCaseNamingConvention();
        await using var db = new ProbeDb(options.Options);
        await db.Database.MigrateAsync();
    }

    /// <summary>A new database with all tables and no rows.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateAsync()
    {
        var name = $"probe_{Guid.NewGuid():N}";
        await using var server = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var create = server.CreateCommand(
            $"create database {name} template {_template} strategy file_copy"
        );
        await create.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string ConnectionTo(string database, bool pooling = true) =>
        new NpgsqlConnectionStringBuilder(postgres.ConnectionString)
        {
            Database = database,
            Pooling = pooling,
        }.ConnectionString;
}
