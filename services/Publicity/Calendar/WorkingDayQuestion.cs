using System.Globalization;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.Calendar;

/// <summary>Reads what callers of the working-day clock ask, over REST and gRPC alike.</summary>
internal static class WorkingDayQuestion
{
    /// <summary>A year of working days: no period of the regulation is longer.</summary>
    public const int MostDays = 250;

    // Far enough from the calendar's end that no period runs over it.
    private const int LastYear = 9000;

    /// <summary>The day in a parameter.</summary>
    /// <exception cref="RefusedException">400: it is no day.</exception>
    public static DateOnly Day(string? text, string parameter) =>
        LegalDays.TryParse(text, out var day) && day.Year <= LastYear
            ? day
            : throw Malformed(
                $"参数 {parameter} 应为真实日期，格式为 yyyy-MM-dd，例如 2026-09-24。"
            );

    /// <summary>The number of working days.</summary>
    /// <exception cref="RefusedException">400: it is no number between 1 and <see cref="MostDays"/>.</exception>
    public static int Days(string? text) =>
        Days(
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                ? days
                : 0
        );

    /// <inheritdoc cref="Days(string?)"/>
    public static int Days(int days) =>
        days is >= 1 and <= MostDays
            ? days
            : throw Malformed($"参数 days 应为1至{MostDays}之间的整数。");

    /// <summary>Two days in order.</summary>
    /// <exception cref="RefusedException">400: they are not days, not in order, or too far apart.</exception>
    public static (DateOnly From, DateOnly To) Range(string from, string to)
    {
        var (first, last) = (Day(from, "from"), Day(to, "to"));
        return last >= first && last <= first.AddYears(2)
            ? (first, last)
            : throw Malformed("参数 to 不得早于 from，且相距不得超过两年。");
    }

    private static RefusedException Malformed(string detail) => new(Refusals.Malformed(detail));
}
