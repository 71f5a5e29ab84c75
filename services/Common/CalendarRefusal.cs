using QualityAward.Common.Calendar;

namespace QualityAward.Common;

/// <summary>The refusal for a period whose end nobody can know yet.</summary>
public static class CalendarRefusal
{
    /// <summary>The stable code of the refusal.</summary>
    public const string Code = "calendar-year-unknown";

    /// <summary>The refusal for a missing holiday notice.</summary>
    /// <param name="unknown">Which notice is missing.</param>
    /// <param name="article">The article whose period is asked for, where one is (13, 18).</param>
    public static Refusal YearUnknown(CalendarYearUnknownException unknown, int? article = null) =>
        new(
            RefusalKind.RuleOfLaw,
            Code,
            "放假安排尚未公布",
            $"{unknown.Year}年部分节假日安排尚未录入，无法确定期限的最后一日。"
                + "请待国务院办公厅公布放假安排并由市质量强市办录入后再行办理。",
            article,
            new Dictionary<string, object?>
            {
                ["year"] = unknown.Year,
                ["day"] = unknown.Day.ToIso(),
            }
        );
}
