using QualityAward.Benchmarks.Load;

namespace QualityAward.Benchmarks.Measuring;

/// <summary>Something that is measured.</summary>
/// <param name="name">What it is.</param>
/// <param name="workers">Makes the workers that ask it.</param>
/// <param name="processes">The processes whose time it costs, the generator's aside.</param>
public sealed class Subject(
    string name,
    Func<Task<IReadOnlyList<IWorker>>> workers,
    Func<IReadOnlyList<int>> processes
) : IDisposable
{
    // Below this the runtime is still compiling what the load made hot.
    private static readonly TimeSpan LeastWarmUp = TimeSpan.FromSeconds(12);

    /// <summary>What it is.</summary>
    public string Name { get; } = name;

    /// <summary>What it is compared with; null for a ceiling.</summary>
    public Subject? Ceiling { get; init; }

    /// <summary>The ratio that is wanted.</summary>
    public double? Goal { get; init; }

    private IReadOnlyList<IWorker> _ready = [];

    /// <summary>Lets everything compile and every connection open.</summary>
    public async Task WarmUpAsync(TimeSpan time)
    {
        _ready = await workers();
        Generator.Run(_ready, time > LeastWarmUp ? time : LeastWarmUp);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var worker in _ready)
        {
            worker.Dispose();
        }
    }

    /// <summary>Measures once.</summary>
    public Figure Measure(TimeSpan time)
    {
        var before = Times();
        var (answers, took) = Generator.Run(_ready, time);
        var after = Times();
        return new(
            answers / took.TotalSeconds,
            after
                .Select(p => (p.Key, Cost: Microseconds(p.Value - before.GetValueOrDefault(p.Key))))
                .GroupBy(p => p.Key.Name)
                .ToDictionary(g => g.Key, g => g.Sum(p => p.Cost) / answers)
        );
    }

    private static double Microseconds(TimeSpan time) => time.TotalMilliseconds * 1000;

    private Dictionary<(int Id, string Name), TimeSpan> Times()
    {
        var times = processes()
            .ToDictionary(id => (id, ProcessTable.NameOf(id)), ProcessTable.TimeOf);
        times[(Environment.ProcessId, Figure.Generator)] = ProcessTable.TimeOf(
            Environment.ProcessId
        );
        return times;
    }
}
