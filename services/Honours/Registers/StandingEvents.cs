using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Registers;

/// <summary>
/// 第九条、第十条、第二十七条: which entries count against their subject. The one place that says so: an entry that waits for a
/// second person, was sent back, was corrected or repaired counts against nobody.
/// </summary>
public static class StandingEvents
{
    /// <summary>Those that count.</summary>
    public static IQueryable<RegisterEvent> Standing(this IQueryable<RegisterEvent> events) =>
        events.Where(e => e.State == RegisterEventState.Confirmed);

    /// <summary>Whether one counts.</summary>
    public static bool IsStanding(this RegisterEvent entry) =>
        entry.State == RegisterEventState.Confirmed;
}
