using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Criteria;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条、第十七条：catalogues are known, weights sum to 100, individuals have no 陈述答辩.</summary>
public static class RuleSetContentRule
{
    /// <exception cref="Common.RefusedException"><c>rules-inconsistent</c>.</exception>
    public static void Check(RuleSetContent content)
    {
        if (
            IsSound(content.Organisation)
            && IsSound(content.Individual)
            && content.Individual.DefenceWeight == 0
            && content is { PanelSize: > 0, Quorum: > 0, MajorityPercent: >= 50 and < 100 }
            && HasLimits(content)
            && content.PaperActs.All(StampedActs.All.Contains)
            && StampedActs.Always.All(content.PaperActs.Contains)
        )
        {
            return;
        }

        throw Refuse.ByLaw(
            "rules-inconsistent",
            "评审规则前后不一致",
            "各环节权重之和应为100%，个人不设陈述答辩，评审标准应为已录入的版本，每个对象的专家人数、议事规则和投诉举报各环节的办理时限（1至250个工作日）应当明确，报请审定的请示和市政府决定须以盖章文件办理。请改正后再保存。",
            6
        );
    }

    // 第二十一条: a limit that cannot be kept, or never comes, is none.
    private static bool HasLimits(RuleSetContent content) =>
        new[]
        {
            content.ComplaintAcceptDays,
            content.ComplaintInvestigateDays,
            content.ComplaintDays,
            content.ComplaintReplyDays,
            content.SuspensionDays,
        }.All(days => days is > 0 and <= 250);

    private static bool IsSound(KindRuleSet rules) =>
        Catalogues.Find(rules.Catalogue) is { } catalogue
        && rules is { MaterialWeight: >= 0, SiteWeight: >= 0, DefenceWeight: >= 0 }
        && rules.MaterialWeight + rules.SiteWeight + rules.DefenceWeight == 100
        && rules.Floor >= 0
        && rules.Floor <= catalogue.Points;
}
