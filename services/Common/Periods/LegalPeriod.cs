namespace QualityAward.Common.Periods;

/// <summary>A duration of a state in whole days, both ends included: from 00:00 of the first to 24:00 of the last, Asia/Shanghai.</summary>
/// <param name="FirstDay">The first day on which the state holds.</param>
/// <param name="LastDay">The last day on which it holds.</param>
public readonly record struct LegalPeriod(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Whether the state holds on the day.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(LegalPeriod other) =>
        FirstDay <= other.LastDay && other.FirstDay <= LastDay;
}
