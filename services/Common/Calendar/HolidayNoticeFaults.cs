namespace QualityAward.Common.Calendar;

/// <summary>What no holiday notice can say. Whoever types one in is shown these sentences.</summary>
public static class HolidayNoticeFaults
{
    /// <summary>The faults, in Chinese; empty when the content is possible.</summary>
    public static IReadOnlyList<string> Of(
        int year,
        IReadOnlySet<DateOnly> daysOff,
        IReadOnlySet<DateOnly> workingDays,
        IReadOnlySet<DateOnly> encouragedRestDays
    )
    {
        var worked = workingDays.Concat(encouragedRestDays);
        var outside = daysOff
            .Concat(worked)
            .Distinct()
            .Where(day => !BelongsTo(year, day))
            .Order()
            .Select(day => $"{ChineseDay(day)}不在{year}年或者上一年12月之内。");
        var contradictory = worked
            .Where(daysOff.Contains)
            .Distinct()
            .Order()
            .Select(day => $"{ChineseDay(day)}不能既放假又上班。");

        List<string> faults = [.. outside, .. contradictory];
        if (daysOff.Count == 0)
        {
            faults.Add("放假安排至少应有一个放假日。");
        }

        return faults;
    }

    // A notice may reach back: 2022-12-31 stands in the one for 2023, 2018-12-29 in the one for 2019. None has ever gone further.
    private static bool BelongsTo(int year, DateOnly day) =>
        day.Year == year || (day.Year == year - 1 && day.Month == 12);

    private static string ChineseDay(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
