using QualityAward.Common.Calendar;
using QualityAward.Common.Wording;

namespace QualityAward.Publicity.Calendar;

/// <summary>What is possible but worth a second look before deadlines rest on it.</summary>
internal static class CalendarWarnings
{
    // 全国年节及纪念日放假办法: eleven days until 2024, thirteen since.
    private const int FirstYearWithThirteen = 2025;

    /// <summary>Chinese sentences; empty when nothing stands out.</summary>
    public static IReadOnlyList<string> Of(HolidayNotice notice, bool amends)
    {
        List<string> warnings =
        [
            .. notice
                .EncouragedRestDays.Order()
                .Select(day => $"{day.ToChinese()}为鼓励休息日，依法仍计为工作日。"),
        ];

        // Weekdays gained less weekend days lost is the number of public holidays, wherever they fall.
        var weekdays = notice.DaysOff.Count(day =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        );
        var granted = weekdays - notice.WorkingDays.Count;
        var expected = notice.Year >= FirstYearWithThirteen ? 13 : 11;
        if (!amends && granted != expected)
        {
            warnings.Add(
                $"周一至周五放假{weekdays}天，调休上班{notice.WorkingDays.Count}天，"
                    + $"相差{granted}天，与法定节日{expected}天不符，请对照原文核对。"
            );
        }

        return warnings;
    }
}
