using System.Collections.Frozen;

namespace QualityAward.Common.Calendar;

/// <summary>
/// The working-day clock of Chinese administrative law: counts periods in working days (工作日) by the holiday notices it
/// was given, as 民法典 articles 201 to 203 say. It never guesses: where a needed notice is missing it says which.
/// Immutable and safe for concurrent use.
/// </summary>
public sealed class WorkingDayCalendar
{
    // The notice for the coming year may rearrange the last days of this one (2018-12-29, 2022-12-31): until it is known,
    // these days are not.
    private const int FirstDecemberDayOfNextNotice = 25;

    private readonly FrozenDictionary<int, HolidayNotice[]> _noticesByYear;

    /// <summary>A calendar that knows the given notices, in any order. A year may have several: the later one prevails.</summary>
    public WorkingDayCalendar(IEnumerable<HolidayNotice> notices) =>
        _noticesByYear = notices
            .GroupBy(notice => notice.Year)
            .ToFrozenDictionary(
                year => year.Key,
                year => year.OrderByDescending(notice => notice.IssuedOn).ToArray()
            );

    /// <summary>The calendar of the notices shipped with this library (<see cref="ShippedHolidayNotices"/>).</summary>
    public static WorkingDayCalendar Shipped { get; } = new(ShippedHolidayNotices.All);

    /// <summary>Whether the day is known to be working or free.</summary>
    public bool Knows(DateOnly day) => YearsDeciding(day).All(_noticesByYear.ContainsKey);

    /// <summary>Whether the day is a working day.</summary>
    /// <exception cref="CalendarYearUnknownException">A notice that decides it is not loaded.</exception>
    public bool IsWorkingDay(DateOnly day) => new Reading(this).IsWorkingDay(day);

    /// <summary>
    /// The last day of a period of <paramref name="days"/> working days that starts with a publication. The day of
    /// publication does not count (民法典 201); the period ends at 24:00 of its last working day.
    /// </summary>
    /// <param name="published">The day of publication; it may be a day off, and its own year need not be known.</param>
    /// <param name="days">How many working days; at least one.</param>
    /// <exception cref="CalendarYearUnknownException">A day after the publication, up to the last one, is not known.</exception>
    public LastDayAnswer LastDay(DateOnly published, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var reading = new Reading(this);
        var day = published;
        for (var left = days; left > 0; left -= reading.IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return reading.Answer(day);
    }

    /// <summary>How many working days there are after <paramref name="after"/>, up to and including <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="after"/>.</exception>
    /// <exception cref="CalendarYearUnknownException">A day to be counted is not known.</exception>
    public CountAnswer Count(DateOnly after, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, after);
        var reading = new Reading(this);
        var count = 0;
        for (var day = after; day < to; )
        {
            day = day.AddDays(1);
            count += reading.IsWorkingDay(day) ? 1 : 0;
        }

        return new CountAnswer(count, reading.Basis);
    }

    /// <summary>
    /// The day itself if it is worked, else the next one that is: the last day of a period within which somebody must act,
    /// when it falls on a 法定休假日 (民法典 203). Durations of a state – a ban, a validity – do not roll over.
    /// </summary>
    /// <exception cref="CalendarYearUnknownException">The day, or one after it that has to be looked at, is not known.</exception>
    public LastDayAnswer RollOver(DateOnly day)
    {
        var reading = new Reading(this);
        while (!reading.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return reading.Answer(day);
    }

    private static IEnumerable<int> YearsDeciding(DateOnly day) =>
        day is { Month: 12, Day: >= FirstDecemberDayOfNextNotice }
            ? [day.Year, day.Year + 1]
            : [day.Year];

    /// <summary>One question's walk over the days, remembering which notices it read.</summary>
    private sealed class Reading(WorkingDayCalendar calendar)
    {
        private readonly SortedSet<int> _years = [];
        private readonly List<DateOnly> _encouragedRestDays = [];

        public IReadOnlyList<HolidayNotice> Basis =>
            [.. _years.SelectMany(year => calendar._noticesByYear[year].Reverse())];

        public bool IsWorkingDay(DateOnly day)
        {
            foreach (var year in YearsDeciding(day))
            {
                if (!calendar._noticesByYear.ContainsKey(year))
                {
                    throw new CalendarYearUnknownException(year, day);
                }

                _years.Add(year);
            }

            // The coming year's notice was issued after this year's, so it prevails on the days that it names.
            var isWorked =
                SaysNotice(day.Year + 1, day) ?? SaysNotice(day.Year, day) ?? !IsWeekend(day);
            if (isWorked && IsRestEncouraged(day))
            {
                _encouragedRestDays.Add(day);
            }

            return isWorked;
        }

        public LastDayAnswer Answer(DateOnly lastDay) => new(lastDay, Basis, _encouragedRestDays);

        private bool? SaysNotice(int year, DateOnly day)
        {
            var notice = NoticesOf(year)
                .FirstOrDefault(candidate => candidate.IsWorked(day) is not null);
            if (notice is not null)
            {
                _years.Add(year);
            }

            return notice?.IsWorked(day);
        }

        private bool IsRestEncouraged(DateOnly day) =>
            NoticesOf(day.Year)
                .Concat(NoticesOf(day.Year + 1))
                .Any(notice => notice.EncouragedRestDays.Contains(day));

        private HolidayNotice[] NoticesOf(int year) =>
            calendar._noticesByYear.GetValueOrDefault(year, []);

        private static bool IsWeekend(DateOnly day) =>
            day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }
}
