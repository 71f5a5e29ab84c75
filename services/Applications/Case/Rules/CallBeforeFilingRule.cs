using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Case.Rules;

/// <summary>第三条：公开在先。Filing cannot run on a schedule that nobody could have read.</summary>
public static class CallBeforeFilingRule
{
    /// <summary>Why a call may no longer be issued; null where it may.</summary>
    public static string? InTheWay(EditionSchedule schedule, DateOnly issuedOn) =>
        issuedOn <= schedule.FilingFrom
            ? null
            : $"日程所列申报自{schedule.FilingFrom.ToChinese()}开始，评选通知不得晚于该日印发；当前日期为{issuedOn.ToChinese()}。";

    /// <exception cref="RefusedException">The filing period has begun before the day of issue.</exception>
    public static void Check(EditionSchedule schedule, DateOnly issuedOn)
    {
        if (InTheWay(schedule, issuedOn) is { } late)
        {
            throw Refuse.ByLaw(
                "call-after-filing-began",
                "评选通知晚于申报开始日期",
                late,
                3,
                ("filingFrom", schedule.FilingFrom.ToIso()),
                ("issuedOn", issuedOn.ToIso())
            );
        }
    }
}
