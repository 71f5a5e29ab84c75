using QualityAward.EndToEnd.Hosting;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>
/// The system at real time, between a Redis that is slow from the first moment and a collector that is told everything.
/// Neither is any business of the other: what a collector is told does not depend on Redis.
/// </summary>
public sealed class SystemAmongStandIns : IAsyncLifetime
{
    /// <summary>Six times what anybody waits for an answer to SUBSCRIBE.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    private readonly TestRedis _redis = new();
    private SlowRedis? _slow;
    private Collector? _collector;
    private RunningSystem? _system;

    /// <summary>The running system.</summary>
    public RunningSystem System => _system ?? throw new InvalidOperationException("Not started.");

    /// <summary>Its Redis.</summary>
    public SlowRedis Redis => _slow ?? throw new InvalidOperationException("Not started.");

    /// <summary>What all its processes tell.</summary>
    public Collector Collector => _collector ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _slow = new(_redis.ConnectionString, Delay);
        _collector = await Collector.StartAsync();
        _system = await RunningSystem.StartAsync(
            new SystemOptions
            {
                Arguments = [$"--ConnectionStrings:redis={_slow.ConnectionString}"],
                Environment = _collector.Settings.ToDictionary(s => s.Key, s => s.Value!),
            },
            TestContext.Current.CancellationToken
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _system, _collector, _slow })
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        _redis.Dispose();
    }
}

/// <summary>Shares it.</summary>
[CollectionDefinition(Name)]
public sealed class AmongStandIns : ICollectionFixture<SystemAmongStandIns>
{
    public const string Name = "among stand-ins";
}
