using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Calendar;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Calendar;

/// <summary>What holds for every day and every length of period.</summary>
[Article(13)]
[Article(18)]
public sealed class WorkingDayCalendarProperties
{
    // Twenty working days never take more than this many days, holidays and all.
    private const int Margin = 45;

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    private static readonly Gen<int> Lengths = Gen.Choose(1, 20);

    [Property]
    public Property A_period_has_exactly_its_working_days_and_ends_on_one() =>
        Prop.ForAll(
            Days.Known(Margin).ToArbitrary(),
            Lengths.ToArbitrary(),
            (published, days) =>
            {
                var lastDay = Calendar.LastDay(published, days).LastDay;
                return Calendar.Count(published, lastDay).Days == days
                    && Calendar.IsWorkingDay(lastDay)
                    && lastDay.DayNumber - published.DayNumber >= days;
            }
        );

    [Property]
    public Property Publishing_later_never_ends_earlier() =>
        Prop.ForAll(
            Days.Known(Margin).ToArbitrary(),
            Days.Known(Margin).ToArbitrary(),
            Lengths.ToArbitrary(),
            (one, other, days) =>
            {
                var (earlier, later) = one <= other ? (one, other) : (other, one);
                return Calendar.LastDay(earlier, days).LastDay
                    <= Calendar.LastDay(later, days).LastDay;
            }
        );

    [Property]
    public Property One_more_day_always_ends_later() =>
        Prop.ForAll(
            Days.Known(Margin).ToArbitrary(),
            Lengths.ToArbitrary(),
            (published, days) =>
                Calendar.LastDay(published, days).LastDay
                < Calendar.LastDay(published, days + 1).LastDay
        );

    [Property]
    public Property The_basis_is_every_notice_of_the_years_counted() =>
        Prop.ForAll(
            Days.Known(Margin).ToArbitrary(),
            Lengths.ToArbitrary(),
            (published, days) =>
            {
                var answer = Calendar.LastDay(published, days);
                var first = published.AddDays(1);

                // From 25 December on, the coming year's notice decides too.
                var needed = Enumerable
                    .Range(0, answer.LastDay.DayNumber - first.DayNumber + 1)
                    .Select(first.AddDays)
                    .SelectMany(day => new[] { day.Year, day.AddDays(7).Year })
                    .Distinct()
                    .Order();
                return needed.SequenceEqual(answer.Basis.Select(notice => notice.Year));
            }
        );

    [Property]
    public Property Counting_is_additive() =>
        Prop.ForAll(
            Days.Known(2 * Margin).ToArbitrary(),
            Gen.Choose(0, Margin).ToArbitrary(),
            Gen.Choose(0, Margin).ToArbitrary(),
            (from, one, other) =>
                Calendar.Count(from, from.AddDays(one)).Days
                    + Calendar.Count(from.AddDays(one), from.AddDays(one + other)).Days
                == Calendar.Count(from, from.AddDays(one + other)).Days
        );

    [Property]
    public Property Rolling_over_goes_to_the_first_working_day_not_before() =>
        Prop.ForAll(
            // Rolling over asks about the day itself, a period only about those after it.
            Days.Known(Margin + 1).Select(before => before.AddDays(1)).ToArbitrary(),
            day =>
            {
                var rolled = Calendar.RollOver(day).LastDay;
                return Calendar.IsWorkingDay(rolled)
                    && (rolled == day || Calendar.Count(day, rolled.AddDays(-1)).Days == 0)
                    && (rolled == day) == Calendar.IsWorkingDay(day);
            }
        );

    [Property]
    public Property No_period_ends_after_the_last_day_that_is_known() =>
        Prop.ForAll(
            Gen.Choose(-20, 20).Select(Days.LastKnown.AddDays).ToArbitrary(),
            Lengths.ToArbitrary(),
            (published, days) =>
            {
                try
                {
                    return Calendar.LastDay(published, days).LastDay <= Days.LastKnown;
                }
                catch (CalendarYearUnknownException unknown)
                {
                    var known = Math.Max(0, Days.LastKnown.DayNumber - published.DayNumber);
                    return unknown.Year == 2027
                        && (known == 0 || Calendar.Count(published, Days.LastKnown).Days < days);
                }
            }
        );
}
