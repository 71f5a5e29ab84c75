using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace QualityAward.LocalHosting.Running;

/// <summary>Makes a database that is missing.</summary>
internal sealed class DatabaseLauncher : ILauncher
{
    public bool Restarts => false;

    public async Task<IRunningPart> StartAsync(
        ResourceInstance instance,
        CancellationToken cancellationToken
    )
    {
        var database = (PostgresDatabaseResource)instance.Resource;
        var server = await database
            .Parent.GetConnectionStringAsync(cancellationToken)
            .ConfigureAwait(false);
        await using var connection = new NpgsqlConnection(
            $"{server};Database=postgres;Pooling=false"
        );
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var exists = new NpgsqlCommand(
            "SELECT 1 FROM pg_database WHERE datname = $1",
            connection
        )
        {
            Parameters = { new() { Value = database.DatabaseName } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null)
        {
            var name = database.DatabaseName.Replace("\"", "\"\"", StringComparison.Ordinal);
            await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
            await create.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        return new PassivePart();
    }
}
