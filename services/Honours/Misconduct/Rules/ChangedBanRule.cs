using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: a changed ban ends within the ten years; one that binds nobody at all is an annulment.</summary>
public static class ChangedBanRule
{
    /// <param name="outcome">Annulled or changed.</param>
    /// <param name="lastDay">The changed last day, if it changes.</param>
    /// <param name="decidedOn">Date of the 处理决定.</param>
    /// <param name="longest">Last day that article 24 allows.</param>
    /// <exception cref="RefusedException">422 <c>ban-day-wrong</c>.</exception>
    public static void Check(
        DecisionOutcome outcome,
        DateOnly? lastDay,
        DateOnly decidedOn,
        DateOnly longest
    )
    {
        if (lastDay is not { } day)
        {
            return;
        }

        if (outcome is DecisionOutcome.Annulled)
        {
            throw Refuse("处理决定被撤销的，不予受理期限一并终止，不另填期满日。");
        }

        if (day <= decidedOn || day > longest)
        {
            throw Refuse(
                $"变更后的期满日应在处理决定之日（{decidedOn.ToChinese()}）之后、{longest.ToChinese()}（10年期满日）以前，所填为{day.ToChinese()}。"
            );
        }
    }

    private static RefusedException Refuse(string detail) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "ban-day-wrong",
                "不予受理期限有误",
                detail,
                Article: 24,
                Facts: new Dictionary<string, object?> { ["field"] = "banLastDay" }
            )
        );
}
