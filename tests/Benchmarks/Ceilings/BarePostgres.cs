using Npgsql;
using NpgsqlTypes;
using QualityAward.Benchmarks.Load;

namespace QualityAward.Benchmarks.Ceilings;

/// <summary>The least that saving a draft can cost: one prepared UPDATE of a row of the same size, committed durably.</summary>
public sealed class BarePostgres : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly string _form;

    private BarePostgres(NpgsqlDataSource source, string form) => (_source, _form) = (source, form);

    /// <summary>Makes a table with a row a worker.</summary>
    /// <param name="connectionString">The database of the service that is compared.</param>
    /// <param name="form">What is stored, JSON.</param>
    /// <exception cref="InvalidOperationException">The server does not commit durably: nothing would be compared.</exception>
    public static async Task<BarePostgres> StartAsync(string connectionString, string form)
    {
        var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = Generator.Workers }
        );
        await using var durable = source.CreateCommand(
            "SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') = 'on'"
        );
        if (await durable.ExecuteScalarAsync() is not true)
        {
            throw new InvalidOperationException("The server does not commit durably.");
        }

        await using var make = source.CreateCommand(
            $"""
            DROP TABLE IF EXISTS bench_drafts;
            CREATE TABLE bench_drafts (id int PRIMARY KEY, form jsonb NOT NULL, version int NOT NULL);
            INSERT INTO bench_drafts SELECT i, '{"{}"}', 0 FROM generate_series(0, {Generator.Workers
                - 1}) i
            """
        );
        await make.ExecuteNonQueryAsync();
        return new(source, form);
    }

    /// <summary>A worker a row.</summary>
    public IReadOnlyList<IWorker> Workers() =>
        [.. Enumerable.Range(0, Generator.Workers).Select(row => new Worker(this, row))];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (var drop = _source.CreateCommand("DROP TABLE IF EXISTS bench_drafts"))
        {
            await drop.ExecuteNonQueryAsync();
        }

        await _source.DisposeAsync();
    }

    private sealed class Worker : IWorker
    {
        private readonly NpgsqlConnection _connection;
        private readonly NpgsqlCommand _update;

        public Worker(BarePostgres table, int row)
        {
            _connection = table._source.OpenConnection();
            _update = _connection.CreateCommand();
            _update.CommandText =
                "UPDATE bench_drafts SET form = $2, version = version + 1 WHERE id = $1";
            _update.Parameters.Add(new() { Value = row });
            _update.Parameters.Add(
                new() { Value = table._form, NpgsqlDbType = NpgsqlDbType.Jsonb }
            );
            _update.Prepare();
        }

        public void Once()
        {
            if (_update.ExecuteNonQuery() != 1)
            {
                throw new UnexpectedAnswerException("No row was changed.");
            }
        }

        public void Dispose()
        {
            _update.Dispose();
            _connection.Dispose();
        }
    }
}
