using QualityAward.Archiving;

namespace QualityAward.Applications.Archive;

/// <summary>When a 保管期限 is over.</summary>
internal static class RetentionEnd
{
    /// <summary>
    /// Its last day: whole years, counted from the first day of the year after the handing-over; null where it never ends.
    /// </summary>
    public static DateOnly? LastDay(RetentionPeriod period, DateOnly handedOver) =>
        YearsOf(period) is { } years ? new DateOnly(handedOver.Year + years, 12, 31) : null;

    private static int? YearsOf(RetentionPeriod period) =>
        period switch
        {
            RetentionPeriod.Permanent => null,
            RetentionPeriod.ThirtyYears => 30,
            RetentionPeriod.TenYears => 10,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "No such period."),
        };
}
