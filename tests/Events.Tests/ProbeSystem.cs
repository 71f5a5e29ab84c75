using Npgsql;
using QualityAward.EventsProbe;

namespace QualityAward.Events.Tests;

/// <summary>Publishers and subscribers in processes of their own, over two databases, and what they have done.</summary>
internal sealed class ProbeSystem : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-probe");
    private readonly List<ProbeProcess> _processes = [];
    private readonly NpgsqlDataSource _publisherDb;
    private readonly NpgsqlDataSource _subscriberDb;

    private ProbeSystem(string publisherDb, string subscriberDb) =>
        (_publisherDb, _subscriberDb) = (
            NpgsqlDataSource.Create(publisherDb),
            NpgsqlDataSource.Create(subscriberDb)
        );

    /// <summary>How many processes have ended by themselves.</summary>
    public int Deaths => _processes.Sum(p => p.Deaths);

    /// <summary>The points at which processes have ended, by the marks they left.</summary>
    public IEnumerable<string> Ended() =>
        Directory
            .GetFiles(Path.Combine(_folder.Path, "faults"))
            .Select(mark =>
                Path.GetFileName(mark)
                    .Replace($"{Probe.Publisher}-", "", StringComparison.Ordinal)
                    .Replace($"{Probe.Subscriber}-", "", StringComparison.Ordinal)
            );

    public static async Task<ProbeSystem> StartAsync(
        ProbeDatabases databases,
        int replicas,
        string faults
    )
    {
        var (publishers, subscribers) = (
            await databases.CreateAsync(),
            await databases.CreateAsync()
        );
        var system = new ProbeSystem(publishers, subscribers);
        var ports = Enumerable.Range(0, replicas).Select(_ => FreePort.Next()).ToList();
        foreach (var port in ports)
        {
            system.Add(Probe.Subscriber, subscribers, port, faults, []);
        }
        for (var i = 0; i < replicas; i++)
        {
            system.Add(Probe.Publisher, publishers, FreePort.Next(), faults, ports);
        }
        return system;
    }

    /// <summary>Waits until every event is raised and every stream is through.</summary>
    public Task WhenDoneAsync() =>
        Eventually.TrueAsync(
            async () =>
                await CountAsync(_publisherDb, "outbox_events")
                    == Probe.Aggregates * Probe.EventsEach
                && await CountAsync(_publisherDb, "deliveries where next_seq <= last_seq") == 0,
            Limit,
            $"all events delivered\n{string.Join("\n----\n", _processes.Select(p => p.Output))}"
        );

    /// <summary>What the publisher has committed, aggregate by aggregate.</summary>
    public Task<List<(Guid AggregateId, long Seq)>> RaisedAsync() =>
        ReadAsync(_publisherDb, "select aggregate_id, seq from outbox_events order by 1, 2");

    /// <summary>What the subscriber has applied, aggregate by aggregate, each in the order of its applying.</summary>
    public Task<List<(Guid AggregateId, long Seq)>> AppliedAsync() =>
        ReadAsync(_subscriberDb, "select aggregate_id, seq from journal order by aggregate_id, id");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
        await _publisherDb.DisposeAsync();
        await _subscriberDb.DisposeAsync();
        _folder.Dispose();
    }

    private void Add(
        string service,
        string database,
        int grpcPort,
        string faults,
        List<int> subscriberPorts
    )
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()};http://127.0.0.1:{grpcPort}",
            ["GRPC_PORT"] = $"{grpcPort}",
            ["AWARD_FAULTS"] = faults,
            ["Award__DataFolder"] = _folder.Path,
            ["Probe__Service"] = service,
            [$"ConnectionStrings__{Probe.Database}"] = database,
            ["Events__Lease"] = "00:00:02",
            ["Events__Deadline"] = "00:00:01",
            ["Events__FirstWait"] = "00:00:00.05",
            ["Events__LongestWait"] = "00:00:00.5",
            ["Events__Poll"] = "00:00:00.2",
            // As many chances to be ended at the worst moment as there are events.
            ["Events__Batch"] = "3",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "None",
        };
        for (var i = 0; i < subscriberPorts.Count; i++)
        {
            environment[$"services__{Probe.Subscriber}__grpc__{i}"] =
                $"http://127.0.0.1:{subscriberPorts[i]}";
        }
        _processes.Add(new ProbeProcess(environment));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource db, string rows)
    {
        await using var command = db.CreateCommand($"select count(*) from {rows}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<List<(Guid, long)>> ReadAsync(NpgsqlDataSource db, string sql)
    {
        var rows = new List<(Guid, long)>();
        await using var command = db.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetGuid(0), reader.GetInt64(1)));
        }
        return rows;
    }
}
