namespace QualityAward.Workbench.Scoring;

/// <summary>第十四条：the six bands of the scoring guide and the percentages that may be given, in steps of 5.</summary>
internal static class Bands
{
    /// <summary>The bands, both ends included.</summary>
    public static IReadOnlyList<(int From, int To)> All { get; } =
    [(0, 5), (10, 25), (30, 45), (50, 65), (70, 85), (90, 100)];

    /// <summary>Every percentage that may be given, ascending.</summary>
    public static IReadOnlyList<int> Steps { get; } = [.. All.SelectMany(StepsOf)];

    /// <summary>The percentages of a band.</summary>
    public static IEnumerable<int> StepsOf((int From, int To) band) =>
        Enumerable.Range(0, (band.To - band.From) / 5 + 1).Select(step => band.From + step * 5);

    /// <summary>The points of an item.</summary>
    public static decimal Points(int maximum, int percentage) => maximum * percentage / 100m;
}
