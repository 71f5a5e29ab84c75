using FsCheck;
using FsCheck.Fluent;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>Days for property tests of the shipped calendar.</summary>
public static class Days
{
    /// <summary>The last day of 2026 that is known without the notice for 2027.</summary>
    public static readonly DateOnly LastKnown = new(2026, 12, 24);

    private static readonly DateOnly First = new(2021, 12, 31);

    /// <summary>A day whose next <paramref name="margin"/> days are all known to the shipped calendar.</summary>
    public static Gen<DateOnly> Known(int margin) =>
        Gen.Choose(0, LastKnown.DayNumber - First.DayNumber - margin).Select(First.AddDays);
}
