using System.Globalization;

namespace QualityAward.Workbench.Scoring;

/// <summary>The middle of what the experts gave: one score far off does not move it.</summary>
internal static class Median
{
    /// <param name="ascending">What they gave, ascending.</param>
    /// <returns>Null where nobody gave anything.</returns>
    public static decimal? Of(IReadOnlyList<int> ascending) =>
        ascending.Count == 0
            ? null
            : (ascending[(ascending.Count - 1) / 2] + ascending[ascending.Count / 2]) / 2m;

    /// <summary>The same as it is written.</summary>
    public static string Words(IReadOnlyList<int> ascending) =>
        Of(ascending)?.ToString("0.#", CultureInfo.InvariantCulture) ?? "—";
}
