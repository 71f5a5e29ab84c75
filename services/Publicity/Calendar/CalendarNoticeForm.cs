using System.Text.RegularExpressions;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Calendar;

/// <summary>Reads the form of a 放假安排. A typing error here would move deadlines, so it says everything that looks wrong at once.</summary>
internal static partial class CalendarNoticeForm
{
    private const int FirstYear = 2008;
    private const int LastYear = 2100;
    private const int LongestHoliday = 16;

    // 全国年节及纪念日放假办法: holidays whose date does not follow the moon or the sun.
    private static readonly (int Month, int Day)[] FixedHolidays =
    [
        (1, 1),
        (5, 1),
        (10, 1),
        (10, 2),
        (10, 3),
    ];

    /// <summary>The notice, if it can be one.</summary>
    /// <exception cref="RefusedException">400 <c>calendar-notice-malformed</c>, every fault named.</exception>
    public static HolidayNotice Read(int year, bool amends, CalendarNoticeContent content)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw Malformed([$"年度应在{FirstYear}年至{LastYear}年之间。"]);
        }

        // Days can only be looked at once the ranges are ranges.
        List<string> faults = [.. DocumentFaults(year, content), .. RangeFaults(content)];
        if (faults.Count == 0)
        {
            faults.AddRange(DayFaults(year, amends, content));
        }

        return faults.Count == 0
            ? new HolidayNotice(
                year,
                content.Number.Trim(),
                content.IssuedOn,
                new Uri(content.Url),
                content.DaysOff.Select(range => new DayRange(range.From, range.To)),
                content.WorkingDays,
                content.EncouragedRestDays
            )
            : throw Malformed(faults);
    }

    private static IEnumerable<string> DocumentFaults(int year, CalendarNoticeContent content)
    {
        var number = NumberPattern().Match(content.Number.Trim());
        if (!number.Success)
        {
            yield return "文号应写全，例如“国办发明电〔2025〕7号”。";
        }
        else if (number.Groups["year"].Value != $"{content.IssuedOn.Year}")
        {
            yield return "文号中的年份应与印发日期一致。";
        }

        if (content.IssuedOn.Year != year && content.IssuedOn.Year != year - 1)
        {
            yield return $"印发日期应在{year - 1}年或者{year}年。";
        }

        if (
            !Uri.TryCreate(content.Url, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
        )
        {
            yield return "发布网址应为完整的 http 或者 https 地址。";
        }
    }

    private static IEnumerable<string> RangeFaults(CalendarNoticeContent content) =>
        content
            .DaysOff.Where(range =>
                range.To < range.From || range.To.DayNumber - range.From.DayNumber >= LongestHoliday
            )
            .Select(range =>
                $"{range.From.ToChinese()}至{range.To.ToChinese()}不是合理的放假起止日期。"
            );

    private static IEnumerable<string> DayFaults(
        int year,
        bool amends,
        CalendarNoticeContent content
    )
    {
        var off = content
            .DaysOff.SelectMany(range => new DayRange(range.From, range.To).Days)
            .ToHashSet();
        var worked = content.WorkingDays.ToHashSet();
        var faults = HolidayNoticeFaults.Of(
            year,
            off,
            worked,
            (content.EncouragedRestDays ?? []).ToHashSet()
        );

        // A notice that amends names only what it changes, weekdays that were free included.
        return amends
            ? faults
            : faults
                .Concat(
                    worked
                        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                        .Order()
                        .Select(day =>
                            $"{day.ToChineseWithWeekday()}本就是工作日，不应列为调休上班日。"
                        )
                )
                .Concat(
                    FixedHolidays
                        .Select(holiday => new DateOnly(year, holiday.Month, holiday.Day))
                        .Where(day => !off.Contains(day))
                        .Select(day => $"放假日缺少法定节日{day.ToChinese()}。")
                );
    }

    private static RefusedException Malformed(IReadOnlyList<string> faults) =>
        new(
            new Refusal(
                RefusalKind.Malformed,
                "calendar-notice-malformed",
                "放假安排填写有误",
                string.Concat(faults),
                Facts: new Dictionary<string, object?> { ["faults"] = faults }
            )
        );

    [GeneratedRegex("^\\S+〔(?<year>[0-9]{4})〕[1-9][0-9]*号$")]
    private static partial Regex NumberPattern();
}
