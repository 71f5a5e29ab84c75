using System.Text.Json.Serialization;

namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>The last day of a period of working days (articles 13 and 18).</summary>
/// <param name="Published">The day of publication, which does not count.</param>
/// <param name="Days">How many working days.</param>
/// <param name="LastDay">The last day; the period ends at its 24:00, Asia/Shanghai.</param>
/// <param name="Basis">The notices it rests on, by year.</param>
/// <param name="Warnings">Chinese sentences about days on which rest is only encouraged; absent when there is none.</param>
public sealed record WorkingDaysView(
    DateOnly Published,
    int Days,
    DateOnly LastDay,
    IReadOnlyList<BasisView> Basis,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<string>? Warnings = null
);
