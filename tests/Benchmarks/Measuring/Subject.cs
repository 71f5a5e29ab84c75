using QualityAward.Benchmarks.Load;

namespace QualityAward.Benchmarks.Measuring;

/// <summary>Something that is measured.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Workers">Makes the workers that ask it.</param>
/// <param name="Processes">The processes whose time it costs, the generator's aside.</param>
public sealed record Subject(
    string Name,
    Func<IReadOnlyList<IWorker>> Workers,
    Func<IReadOnlyList<int>> Processes
)
{
    /// <summary>What it is compared with; null for a ceiling.</summary>
    public Subject? Ceiling { get; init; }

    /// <summary>The ratio that is wanted.</summary>
    public double? Goal { get; init; }

    private IReadOnlyList<IWorker>? ready;

    /// <summary>Lets everything compile and every connection open.</summary>
    public void WarmUp(TimeSpan time) => Generator.Run(ready ??= Workers(), time);

    /// <summary>Measures once.</summary>
    public Figure Measure(TimeSpan time)
    {
        ready ??= Workers();
        var before = Times();
        var (answers, took) = Generator.Run(ready, time);
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
        var times = Processes()
            .ToDictionary(id => (id, ProcessTable.NameOf(id)), ProcessTable.TimeOf);
        times[(Environment.ProcessId, Figure.Generator)] = ProcessTable.TimeOf(
            Environment.ProcessId
        );
        return times;
    }
}
