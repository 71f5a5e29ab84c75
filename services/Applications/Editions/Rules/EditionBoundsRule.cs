using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>
/// Every day of an edition within reason of its call: a slip of a year, or of ten, is refused when it is typed. The bounds
/// are ours, wide enough for any edition; where a rule of law is narrower, that rule refuses.
/// </summary>
public static class EditionBoundsRule
{
    /// <exception cref="RefusedException"><c>edition-day-beyond-reason</c>, with the field and both bounds.</exception>
    public static void Check(
        EditionSchedule schedule,
        DateOnly baseDate,
        DateOnly agreedOn,
        RegulationVersion version
    )
    {
        var call = schedule.CallOn;
        Require("consent.agreedOn", "市政府同意的日期", agreedOn, call.AddYears(-1), call, 4);

        // 第九条、第十条: the clean years run back from it; nobody can promise a day after filing has ended.
        Require("baseDate", "基准日", baseDate, call.AddYears(-1), schedule.FilingTo, 9);

        // 第四条: the next cycle begins.
        Require(
            "decisionBy",
            "报请市政府审定的日期",
            schedule.DecisionBy,
            call,
            call.AddYears(version.CycleYears),
            4
        );
    }

    private static void Require(
        string field,
        string name,
        DateOnly day,
        DateOnly first,
        DateOnly last,
        int article
    )
    {
        if (day < first || day > last)
        {
            throw Refuse.ByLaw(
                "edition-day-beyond-reason",
                "日期超出合理范围",
                $"{name}填为{day.ToChinese()}，应在{first.ToChinese()}至{last.ToChinese()}之间。请核对年份。",
                article,
                ("field", field),
                ("day", day.ToIso()),
                ("notBefore", first.ToIso()),
                ("notAfter", last.ToIso())
            );
        }
    }
}
