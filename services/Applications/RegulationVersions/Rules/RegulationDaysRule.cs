using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.RegulationVersions.Rules;

/// <summary>第三十二条: a version is issued before it is in force, and in force for years, not for days or for ever.</summary>
public static class RegulationDaysRule
{
    /// <summary>No 规范性文件 of today was issued earlier.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Between issue and entry into force.</summary>
    public const int LongestWaitYears = 1;

    /// <summary>The longest validity.</summary>
    public const int LongestYears = 10;

    /// <exception cref="RefusedException"><c>regulation-day-beyond-reason</c>, with the field and both bounds.</exception>
    public static void Check(DateOnly issued, DateOnly from, DateOnly to, DateOnly today)
    {
        Require("document.date", "印发日期", issued, Earliest, today);
        Require("inForceFrom", "施行日期", from, issued, issued.AddYears(LongestWaitYears));
        Require(
            "inForceTo",
            "有效期截止日期",
            to,
            from.AddYears(1).AddDays(-1),
            from.AddYears(LongestYears)
        );
    }

    private static void Require(
        string field,
        string name,
        DateOnly day,
        DateOnly first,
        DateOnly last
    )
    {
        if (day < first || day > last)
        {
            throw Refuse.ByLaw(
                "regulation-day-beyond-reason",
                "日期超出合理范围",
                $"{name}填为{day.ToChinese()}，应在{first.ToChinese()}至{last.ToChinese()}之间。请对照文件核对。",
                32,
                ("field", field),
                ("notBefore", first.ToIso()),
                ("notAfter", last.ToIso())
            );
        }
    }
}
