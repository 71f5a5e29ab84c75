using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets;

namespace QualityAward.Review.Scoring.Stages.Rules;

/// <summary>第六条：no review before 领导小组 has approved the rules.</summary>
public static class RulesApprovedRule
{
    /// <exception cref="RefusedException"><c>rules-not-approved</c>.</exception>
    public static void Check(RuleSetState? state)
    {
        if (state is not RuleSetState.Approved)
        {
            throw ApprovedRuleSets.Missing();
        }
    }
}

/// <summary>第十五条：every candidate has its panel before the first stage.</summary>
public static class PanelsCompleteRule
{
    /// <exception cref="RefusedException"><c>panel-incomplete</c>.</exception>
    public static void Check(
        IEnumerable<Guid> candidates,
        IReadOnlyDictionary<Guid, int> assigned,
        int panelSize
    )
    {
        var lacking = candidates.Where(c => assigned.GetValueOrDefault(c) < panelSize).ToList();
        if (lacking.Count > 0)
        {
            throw Refuse.ByLaw(
                "panel-incomplete",
                "尚有申报主体未配齐评审专家",
                $"评审规则规定每个申报主体由{panelSize}名专家评审，尚有{lacking.Count}个申报主体未配齐。请先完成专家分配。",
                15,
                ("candidates", lacking),
                ("panelSize", panelSize)
            );
        }
    }
}

/// <summary>第十五条：a stage opens only when every sealed score of the stage before stands in the log.</summary>
public static class ScoresAcknowledgedRule
{
    /// <exception cref="RefusedException"><c>scores-not-acknowledged</c>.</exception>
    public static void Check(IEnumerable<Guid> sealedLeaves, IEnumerable<Guid> acknowledged)
    {
        if (sealedLeaves.Except(acknowledged).Count() is > 0 and var missing)
        {
            throw Refuse.ByLaw(
                "scores-not-acknowledged",
                "上一阶段的评分尚未全部存证",
                $"上一阶段尚有{missing}份已封存的评分没有取得透明日志的存证回执。请稍候片刻再开启下一阶段。",
                15,
                ("missing", missing)
            );
        }
    }
}

/// <summary>第十五条、第十六条：the rule set bounds how many enter the next stage.</summary>
public static class ListSizeRule
{
    /// <exception cref="RefusedException"><c>list-too-long</c>.</exception>
    public static void Check(int entering, int limit, int article)
    {
        if (entering > limit)
        {
            throw Refuse.ByLaw(
                "list-too-long",
                "入围名单超过规定数量",
                $"评审规则规定进入下一阶段的不超过{limit}个，名单中有{entering}个。请核减后重新提交。",
                article,
                ("limit", limit),
                ("entering", entering)
            );
        }
    }
}

/// <summary>第十五条至第十七条：a stage ends when every candidate still in it has its agreed score.</summary>
public static class AllAgreedRule
{
    /// <exception cref="RefusedException"><c>consensus-missing</c>.</exception>
    public static void Check(IEnumerable<Guid> candidates, IEnumerable<Guid> agreed, int article)
    {
        if (candidates.Except(agreed).ToList() is { Count: > 0 } missing)
        {
            throw Refuse.ByLaw(
                "consensus-missing",
                "尚有申报主体未完成合议",
                $"尚有{missing.Count}个申报主体的合议评分未经评审小组全体成员确认。请待合议完成后再形成报告和名单。",
                article,
                ("candidates", missing)
            );
        }
    }
}
