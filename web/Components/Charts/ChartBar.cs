namespace QualityAward.Components.Charts;

/// <summary>A bar of a chart, and the row of the table beside it.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Values">One for each series, in the chart's order; none is negative.</param>
/// <param name="Note">What the row says besides, in the table's last column; null if nothing.</param>
/// <param name="Href">Where the counted things are listed; null if nowhere.</param>
public sealed record ChartBar(
    string Label,
    IReadOnlyList<int> Values,
    string? Note = null,
    string? Href = null
)
{
    /// <summary>Of all series.</summary>
    public int Total => Values.Sum();
}
