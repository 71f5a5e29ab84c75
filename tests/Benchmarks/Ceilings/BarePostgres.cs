using Npgsql;

namespace QualityAward.Benchmarks.Ceilings;

/// <summary>The least that saving a draft can cost: one UPDATE of a row of the same size, committed durably.</summary>
public sealed class BarePostgres : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    private BarePostgres(NpgsqlDataSource source) => this.source = source;

    /// <summary>Makes a table with a row a worker.</summary>
    public static async Task<BarePostgres> StartAsync(string connectionString)
    {
        var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = Load.Workers }
        );
        await using var make = source.CreateCommand(
            "DROP TABLE IF EXISTS bench_drafts; CREATE TABLE bench_drafts (id int PRIMARY KEY, form jsonb NOT NULL, version int NOT NULL)"
        );
        await make.ExecuteNonQueryAsync();
        for (var worker = 0; worker < Load.Workers; worker++)
        {
            await using var insert = source.CreateCommand(
                "INSERT INTO bench_drafts VALUES ($1, $2::jsonb, 0)"
            );
            insert.Parameters.AddWithValue(worker);
            insert.Parameters.AddWithValue(DraftSaves.FormJson);
            await insert.ExecuteNonQueryAsync();
        }

        return new(source);
    }

    /// <summary>Updates as often as it goes.</summary>
    /// <returns>Commits a second.</returns>
    public Task<double> UpdateAsync() =>
        Load.RunAsync(async worker =>
        {
            await using var update = source.CreateCommand(
                "UPDATE bench_drafts SET form = $2::jsonb, version = version + 1 WHERE id = $1"
            );
            update.Parameters.AddWithValue(worker);
            update.Parameters.AddWithValue(DraftSaves.FormJson);
            await update.ExecuteNonQueryAsync();
        });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (var drop = source.CreateCommand("DROP TABLE IF EXISTS bench_drafts"))
        {
            await drop.ExecuteNonQueryAsync();
        }

        await source.DisposeAsync();
    }
}
