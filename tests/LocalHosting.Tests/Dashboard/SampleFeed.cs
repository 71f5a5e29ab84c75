using System.Runtime.CompilerServices;
using System.Threading.Channels;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Tests.Dashboard;

/// <summary>A feed with resources that a test sets.</summary>
internal sealed class SampleFeed(params ResourceState[] states) : IResourceFeed
{
    private readonly Channel<ResourceState> _changes = Channel.CreateUnbounded<ResourceState>();

    /// <summary>Commands that were asked for.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>Two of our kinds of resources, with things that must not be shown.</summary>
    public static SampleFeed Typical() =>
        new(
            new ResourceState("postgres-a1", "postgres", "Container", "Running")
            {
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
            new ResourceState("publicity-b2", "publicity", "Project", "Running")
            {
                CreatedAt = DateTimeOffset.UnixEpoch,
                StartedAt = DateTimeOffset.UnixEpoch,
                Environment =
                [
                    new("ConnectionStrings__publicitydb", "Host=h;Password=geheim1;Database=d"),
                    new("Award__ServiceSecret", "geheim2"),
                    new("PUBLICITYDB_URI", "postgresql://postgres:geheim3@127.0.0.1:5432/d"),
                    new("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=geheim4"),
                    new("ConnectionStrings__redis", "127.0.0.1:1,password=geheim5,ssl=false"),
                    new("Award__PublicUrl", "http://localhost:8080"),
                ],
                Properties =
                [
                    new("executable.pid", "4711"),
                    new("key", "geheim6", IsSensitive: true),
                ],
                Urls = [new("http", "http://localhost:5001", IsInactive: false)],
                Health = [new("/health", true, "正常", DateTimeOffset.UnixEpoch)],
                Commands =
                [
                    new("resource-stop", "停止", "Stop", IsEnabled: true),
                    new("resource-start", "启动", "Play", IsEnabled: false),
                ],
                Relations = [new("postgres", "Reference")],
            }
        );

    public IReadOnlyList<ResourceState> Snapshot() => states;

    public void Change(ResourceState state) => _changes.Writer.TryWrite(state);

    public async IAsyncEnumerable<IReadOnlyList<ResourceState>> WatchAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return states;
        await foreach (var state in _changes.Reader.ReadAllAsync(cancellationToken))
        {
            yield return [state];
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<ConsoleLine>> ReadConsoleAsync(
        string instance,
        bool follow,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return [new(1, $"{instance} 已启动", IsError: false), new(2, "注意", IsError: true)];
        await Task.Delay(follow ? Timeout.Infinite : 0, cancellationToken);
    }

    public Task<CommandOutcome> ExecuteCommandAsync(
        string instance,
        string command,
        CancellationToken cancellationToken
    )
    {
        Commands.Add($"{instance} {command}");
        return Task.FromResult(
            command == "resource-stop" ? new CommandOutcome(true) : new(false, "未在运行")
        );
    }
}
