using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Common.Wording;

namespace QualityAward.Publicity.Calendar;

/// <summary>How a 放假安排 must fit the ones already loaded.</summary>
internal static class CalendarNoticeRules
{
    /// <summary>Refuses the first rule broken.</summary>
    /// <param name="notice">What is to be loaded, or the corrected content.</param>
    /// <param name="amends">Whether it changes an earlier notice for the same year.</param>
    /// <param name="others">All other notices.</param>
    /// <exception cref="RefusedException">409: it does not fit.</exception>
    public static void Check(
        HolidayNotice notice,
        bool amends,
        IReadOnlyList<CalendarNotice> others
    )
    {
        var refusal =
            NumberRecordedOnceRule.Refuse(notice, others)
            ?? (
                amends
                    ? AmendmentFollowsRule.Refuse(notice, others)
                    : YearRecordedOnceRule.Refuse(notice, others)
            )
            ?? NoContradictionRule.Refuse(notice, others);
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }
}

/// <summary>A document is loaded once.</summary>
internal static class NumberRecordedOnceRule
{
    public static Refusal? Refuse(HolidayNotice notice, IReadOnlyList<CalendarNotice> others) =>
        others.Any(other => other.Number == notice.Number)
            ? new(
                RefusalKind.WrongState,
                "calendar-number-recorded",
                "该文号的放假安排已录入",
                $"{notice.Number}已录入系统，不得重复录入；内容有误的，由管理员更正。"
            )
            : null;
}

/// <summary>A year has one original notice.</summary>
internal static class YearRecordedOnceRule
{
    public static Refusal? Refuse(HolidayNotice notice, IReadOnlyList<CalendarNotice> others) =>
        others.FirstOrDefault(other => other.Year == notice.Year && !other.Amends) is { } original
            ? new(
                RefusalKind.WrongState,
                "calendar-year-recorded",
                $"{notice.Year}年放假安排已录入",
                $"{notice.Year}年放假安排（{original.Number}）已录入。内容有误的，由管理员更正；"
                    + "国务院办公厅另行发文调整的，请按调整通知录入。",
                Facts: new Dictionary<string, object?> { ["number"] = original.Number }
            )
            : null;
}

/// <summary>A notice that amends comes after one that it amends.</summary>
internal static class AmendmentFollowsRule
{
    public static Refusal? Refuse(HolidayNotice notice, IReadOnlyList<CalendarNotice> others) =>
        others.Any(other => other.Year == notice.Year && other.Current.IssuedOn <= notice.IssuedOn)
            ? null
            : new(
                RefusalKind.WrongState,
                "calendar-year-not-recorded",
                $"{notice.Year}年放假安排尚未录入",
                $"请先录入国务院办公厅关于{notice.Year}年部分节假日安排的通知，再录入对它的调整；调整通知的印发日期不得早于该通知。"
            );
}

/// <summary>Two years' notices that name the same day of December must agree on it.</summary>
internal static class NoContradictionRule
{
    public static Refusal? Refuse(HolidayNotice notice, IReadOnlyList<CalendarNotice> others)
    {
        foreach (var other in others.Where(other => other.Year != notice.Year))
        {
            var loaded = other.ToHolidayNotice();
            var days = notice
                .DaysOff.Where(day => loaded.IsWorked(day) is true)
                .Concat(notice.WorkingDays.Where(day => loaded.IsWorked(day) is false))
                .Order()
                .ToList();
            if (days.Count > 0)
            {
                return new(
                    RefusalKind.WrongState,
                    "calendar-contradicts",
                    "与已录入的放假安排矛盾",
                    $"{string.Join("、", days.Select(day => day.ToChinese()))}在{loaded.Number}中的安排与此相反，请核对原文。",
                    Facts: new Dictionary<string, object?>
                    {
                        ["number"] = loaded.Number,
                        ["days"] = days.Select(day => day.ToIso()),
                    }
                );
            }
        }

        return null;
    }
}
