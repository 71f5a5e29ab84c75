using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: nothing is decided before the facts were notified in writing and 陈述申辩 was heard or its period is over.</summary>
public static class DefenceHeardRule
{
    /// <param name="state">Where the case stands.</param>
    /// <param name="lastDay">Last day for 陈述申辩.</param>
    /// <param name="heardOn">Day on which it was received.</param>
    /// <param name="decidedOn">Date of the 处理决定.</param>
    /// <exception cref="RefusedException">422 <c>defence-not-heard</c>.</exception>
    public static void Check(
        MisconductState state,
        DateOnly? lastDay,
        DateOnly? heardOn,
        DateOnly decidedOn
    )
    {
        var (heard, why) = state switch
        {
            MisconductState.Opened => (false, "尚未书面告知事实、理由和依据"),
            MisconductState.Notified => (
                decidedOn > lastDay,
                $"陈述申辩期限至{lastDay?.ToChinese()}，尚未收到陈述申辩，处理决定的日期须在期限届满之后"
            ),
            MisconductState.Heard => (
                decidedOn >= heardOn,
                $"陈述申辩于{heardOn?.ToChinese()}收到，处理决定的日期不得早于该日"
            ),
            MisconductState.Decided or MisconductState.Dismissed or MisconductState.Annulled => (
                true,
                ""
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
        if (!heard)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "defence-not-heard",
                    "未经告知和陈述申辩，不得作出处理决定",
                    $"{why}。请先书面告知并听取陈述申辩后再作出处理决定。",
                    Article: 24,
                    Facts: new Dictionary<string, object?>
                    {
                        ["statementLastDay"] = lastDay?.ToIso(),
                        ["decidedOn"] = decidedOn.ToIso(),
                    }
                )
            );
        }
    }
}
