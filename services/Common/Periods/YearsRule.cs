namespace QualityAward.Common.Periods;

/// <summary>Whether the day that starts a period of years is one of its days when the years are counted.</summary>
public enum StartDayCounts
{
    /// <summary>民法典 201: the day itself does not count; the last day is the one that corresponds to it.</summary>
    No,

    /// <summary>"自某日起施行": the day is the first one; the last day is the one before its anniversary.</summary>
    Yes,
}

/// <summary>
/// A period of years as a regulation lays it down: a ban, a liability, a validity. It describes a state, so it needs no
/// holiday calendar and its last day never rolls over (民法典 203 is for periods within which somebody must act).
/// </summary>
/// <param name="Years">How many years.</param>
/// <param name="StartDay">Which event's day starts it; the state holds from that day on, whether or not the day is counted.</param>
/// <param name="StartDayCounts">Whether that day is one of the days counted.</param>
public sealed record YearsRule(int Years, StartDay StartDay, StartDayCounts StartDayCounts)
{
    /// <summary>The period that starts on a day.</summary>
    public LegalPeriod From(DateOnly startDay) => new(startDay, LastDayFrom(startDay));

    private DateOnly LastDayFrom(DateOnly startDay)
    {
        // 民法典 202: the corresponding day, or the month's last day where there is none; AddYears does exactly that.
        var corresponding = startDay.AddYears(Years);
        var wasCutShort = corresponding.Day != startDay.Day;
        return StartDayCounts is StartDayCounts.No || wasCutShort
            ? corresponding
            : corresponding.AddDays(-1);
    }
}
