using System.Globalization;

namespace QualityAward.Benchmarks.Measuring;

/// <summary>Prints medians: rates and their ratios, costs and theirs.</summary>
public static class Report
{
    // What costs less than this of an answer is the noise of processes that have nothing to do with it.
    private const double Worth = 0.02;

    /// <summary>Prints one line a subject and one for what it cost.</summary>
    public static void Print(IReadOnlyDictionary<Subject, List<Figure>> rounds)
    {
        foreach (var (subject, figures) in rounds)
        {
            var line = $"{subject.Name, -40} {Median(figures, f => f.PerSecond), 8:0}/s";
            if (subject.Ceiling is { } ceiling)
            {
                var against = figures.Zip(rounds[ceiling]).ToList();
                var rate = Median(against, p => p.First.PerSecond / p.Second.PerSecond);
                var cost = Median(against, p => p.Second.WholeCost / p.First.WholeCost);
                var goal = subject.Goal is { } g ? $", goal {g:0.0}" : "";
                line += $"   {rate:0.00} × {ceiling.Name} (by processor time {cost:0.00}{goal})";
            }

            Console.WriteLine(line);
            Console.WriteLine($"{"", 42}{Costs(figures)}");
        }
    }

    private static string Costs(List<Figure> figures)
    {
        var whole = Median(figures, f => f.WholeCost);
        var parts = figures
            .SelectMany(f => f.Cost.Keys)
            .Distinct()
            .Select(name =>
                (Name: name, Cost: Median(figures, f => f.Cost.GetValueOrDefault(name)))
            )
            .Where(p => p.Cost > Worth * whole)
            .OrderByDescending(p => p.Cost)
            .Select(p => $"{p.Name} {p.Cost:0}");
        return $"{whole:0} µs: {string.Join(", ", parts)}";
    }

    private static double Median<T>(IReadOnlyList<T> values, Func<T, double> of)
    {
        var sorted = values.Select(of).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>How busy the machine is with other things: the load averages.</summary>
    public static string LoadOfMachine() =>
        string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])
        + string.Create(CultureInfo.InvariantCulture, $" on {Environment.ProcessorCount} cores");
}
