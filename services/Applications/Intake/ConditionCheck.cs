using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>Articles 9 and 10: the conditions, each declared, met and stated.</summary>
internal static class ConditionCheck
{
    public static IEnumerable<FormIssue> Of(CandidateKind kind, ApplicationForm form)
    {
        var article = kind is CandidateKind.Organisation ? 9 : 10;
        foreach (var condition in FormCatalogue.Of(kind).Conditions)
        {
            // 第十条（五）: required exactly of a 组织最高管理者.
            if (
                kind is CandidateKind.Individual
                && condition.Code == "5"
                && form.Individual?.IsTopManager != true
            )
            {
                continue;
            }

            var given = form.Conditions?.FirstOrDefault(c => $"{c.Number}" == condition.Code);
            var field = $"conditions.{condition.Code}";
            if (given?.Declared is null)
            {
                yield return new(
                    "conditions",
                    field,
                    "condition-undeclared",
                    $"尚未声明是否符合条件：{condition.Title}。",
                    article
                );
            }
            else if (given.Declared is false)
            {
                yield return new(
                    "conditions",
                    field,
                    "condition-unmet",
                    $"不符合申报条件：{condition.Title}。",
                    article
                );
            }
            else if (TypedText.IsBlank(given.Statement))
            {
                yield return new(
                    "conditions",
                    field,
                    "condition-statement-missing",
                    $"请说明符合条件的情况：{condition.Title}。",
                    article
                );
            }
        }
    }
}
