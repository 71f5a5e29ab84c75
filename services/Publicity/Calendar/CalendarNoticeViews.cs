using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Calendar;

internal static class CalendarNoticeViews
{
    public static CalendarNoticeView ToView(this CalendarNotice notice)
    {
        var current = notice.ToHolidayNotice();
        return new(
            notice.Id,
            notice.Year,
            current.Title,
            notice.Amends,
            ToContent(notice.Current),
            CalendarWarnings.Of(current, notice.Amends),
            [.. notice.Versions.OrderByDescending(version => version.Revision).Select(ToView)]
        );
    }

    private static CalendarNoticeVersionView ToView(CalendarNoticeVersion version) =>
        new(
            version.Revision,
            ToContent(version),
            version.Reason,
            version.RecordedBy,
            version.RecordedAt.ToOffset(AwardClock.ShanghaiOffset),
            version.Moved
        );

    private static CalendarNoticeContent ToContent(CalendarNoticeVersion version) =>
        new(
            version.Number,
            version.IssuedOn,
            version.Url,
            [
                .. DayRange
                    .Collapse(version.DaysOff)
                    .Select(range => new DayRangeView(range.First, range.Last)),
            ],
            version.WorkingDays,
            version.EncouragedRestDays
        );
}
