using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Criteria;

namespace QualityAward.Review.RuleSets;

/// <summary>
/// 第六条、第七条、第十四条、第十七条：each kind has its own known criteria, whose items name their clauses; weights sum to 100,
/// individuals have no 陈述答辩; panels, lists and limits are such that a review can go by them; what is published says something.
/// </summary>
public static class RuleSetContentRule
{
    /// <summary>Fewer are no panel: two cannot outvote one.</summary>
    public const int SmallestPanel = 3;

    private const int LongestClause = 50;
    private const int LongestRemedy = 500;

    /// <exception cref="RefusedException"><c>rules-inconsistent</c>, naming every field that has to change.</exception>
    public static void Check(RuleSetContent content)
    {
        (bool Sound, string Field, string What)[] checks =
        [
            .. Checks(content.Organisation, CandidateKind.Organisation),
            .. Checks(content.Individual, CandidateKind.Individual),
            (content.Individual.DefenceWeight == 0, "individual.defence", "个人不设陈述答辩"),
            (
                content.PanelSize >= SmallestPanel,
                "panelSize",
                $"每个对象的专家不得少于{SmallestPanel}名"
            ),
            (content.SiteListSize >= 1, "siteListSize", "进入现场评审的数量上限不得小于1"),
            (content.DefenceListSize >= 1, "defenceListSize", "进入陈述答辩的数量上限不得小于1"),
            (content.Quorum >= 1, "quorum", "到会表决人数下限不得小于1"),
            (content.MajorityPercent is >= 50 and < 100, "majorityPercent", "赞成比例应为50%至99%"),
            (
                HasLimits(content),
                "complaintDays",
                "投诉举报各环节的办理时限和暂缓期限应为1至250个工作日"
            ),
            (
                content.PaperActs.All(StampedActs.All.Contains)
                    && StampedActs.Always.All(content.PaperActs.Contains),
                "paperActs",
                "报请审定的请示和市政府决定须以盖章文件办理，其他事项应为系统所列事项"
            ),
            (
                content.Composition.Count > 0 && !content.Composition.Any(IsBlank),
                "composition",
                "评审专家组和评审监督组的组成、工作制度和议事规则须填写"
            ),
            (!IsBlank(content.SupervisorContact), "supervisorContact", "监督组联系方式须填写"),
            (
                content.Remedies is null || StatesRemedies(content.Remedies.Sanction),
                "remedies.sanction",
                $"处理决定的救济告知须写明行政复议和行政诉讼的途径、期限，不超过{LongestRemedy}字"
            ),
            (
                content.Remedies is null || StatesRemedies(content.Remedies.Revocation),
                "remedies.revocation",
                $"撤销决定的救济告知须写明行政复议和行政诉讼的途径、期限，不超过{LongestRemedy}字"
            ),
        ];
        var wrong = checks.Where(c => !c.Sound).ToList();
        if (wrong.Count > 0)
        {
            throw Refuse.ByLaw(
                "rules-inconsistent",
                "评审规则不完整或者前后不一致",
                $"{string.Join("；", wrong.Select(c => c.What))}。请改正后再保存。",
                6,
                ("field", wrong[0].Field),
                ("fields", wrong.Select(c => c.Field).ToList())
            );
        }
    }

    private static IEnumerable<(bool, string, string)> Checks(KindRuleSet rules, CandidateKind kind)
    {
        var (name, chinese) = (
            kind is CandidateKind.Organisation ? "organisation" : "individual",
            kind.ChineseName()
        );
        var catalogue = Catalogues.Find(rules.Catalogue);
        yield return (
            catalogue?.Kind == kind,
            $"{name}.catalogue",
            $"{chinese}的评审标准应为已录入的{chinese}评审标准"
        );
        yield return (
            catalogue is null || catalogue.Items.All(i => IsClause(rules, i.Code)),
            $"{name}.clauses",
            $"{chinese}评审标准的每一条目应写明所依据的标准条款，不超过{LongestClause}字"
        );
        yield return (
            rules is { MaterialWeight: >= 0, SiteWeight: >= 0, DefenceWeight: >= 0 }
                && rules.MaterialWeight + rules.SiteWeight + rules.DefenceWeight == 100,
            $"{name}.material",
            $"{chinese}各环节权重之和应为100%"
        );
        yield return (
            rules.Floor >= 0 && (catalogue is null || rules.Floor <= catalogue.Points),
            $"{name}.floor",
            $"{chinese}的推荐底线分应在0分至满分之间"
        );
    }

    private static bool IsClause(KindRuleSet rules, string item) =>
        rules.Clauses?.GetValueOrDefault(item) is { Length: <= LongestClause } clause
        && !IsBlank(clause);

    // 第二十四条、第二十七条: whoever reads it must learn of both ways.
    private static bool StatesRemedies(string? text) =>
        text is { Length: <= LongestRemedy }
        && text.Contains("行政复议", StringComparison.Ordinal)
        && text.Contains("行政诉讼", StringComparison.Ordinal);

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

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
