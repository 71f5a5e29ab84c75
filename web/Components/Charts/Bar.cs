namespace QualityAward.Components.Charts;

/// <summary>A bar of a <see cref="BarChart"/>.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Parts">Its parts, one for each of the chart's series.</param>
public sealed record Bar(string Label, IReadOnlyList<int> Parts)
{
    /// <summary>All of its parts together.</summary>
    public int Whole => Parts.Sum();
}
