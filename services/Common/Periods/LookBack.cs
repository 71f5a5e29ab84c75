namespace QualityAward.Common.Periods;

/// <summary>The years before an edition's 基准日 that must be clean (articles 9 and 10: 近3年内).</summary>
/// <param name="Years">How many years.</param>
public sealed record LookBack(int Years)
{
    /// <summary>The window: an event of day d is inside when d + years ≥ the base date.</summary>
    /// <param name="baseDate">The edition's 基准日, the same for every candidate.</param>
    public LegalPeriod WindowAt(DateOnly baseDate)
    {
        var first = baseDate.AddYears(-Years);

        // 29 February has no corresponding day in a common year: the 28th would reach the day before the base date only.
        return new(first.AddYears(Years) < baseDate ? first.AddDays(1) : first, baseDate);
    }

    /// <summary>
    /// Whether an event counts against a candidate on a day of the procedure: it lies in the window, or between the base
    /// date and that day – what happens before 市政府 decides stops an application too.
    /// </summary>
    public bool Counts(DateOnly eventDay, DateOnly baseDate, DateOnly today) =>
        eventDay >= WindowAt(baseDate).FirstDay
        && eventDay <= (today > baseDate ? today : baseDate);
}
