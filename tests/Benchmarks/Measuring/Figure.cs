namespace QualityAward.Benchmarks.Measuring;

/// <summary>What one run gave.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Cost">Processor time per answer in µs, by process; the generator's is under its own name.</param>
public sealed record Figure(double PerSecond, IReadOnlyDictionary<string, double> Cost)
{
    /// <summary>The generator's name among the costs.</summary>
    public const string Generator = "generator";

    /// <summary>
    /// µs of processor time for one answer, generator included. Its inverse says how many answers a second a machine gives
    /// that does nothing else, and other programs disturb it much less than the answers counted.
    /// </summary>
    public double WholeCost => Cost.Values.Sum();
}
