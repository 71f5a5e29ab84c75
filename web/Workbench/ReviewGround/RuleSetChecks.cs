using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>What is missing or contradicts itself in typed 评审规则, before the service is asked.</summary>
internal static class RuleSetChecks
{
    /// <summary>Notes it beside the inputs.</summary>
    public static void Check(
        this RuleSetForm form,
        FormErrors errors,
        IReadOnlyList<CatalogueView> catalogues
    )
    {
        Check(form.Organisation, "organisation", "组织", errors, catalogues);
        Check(form.Individual, "individual", "个人", errors, catalogues);
        if (form.PanelSize is not >= 3)
        {
            errors.Note("panelSize", "每个对象的专家人数", "应为不小于3的整数。");
        }

        Positive(errors, "siteListSize", "进入现场评审的数量上限", form.SiteListSize);
        Positive(errors, "defenceListSize", "进入陈述答辩的组织数量上限", form.DefenceListSize);
        Positive(errors, "quorum", "到会表决人数下限", form.Quorum);
        Positive(errors, "complaintDays", "投诉举报办理期限", form.ComplaintDays);
        Positive(errors, "complaintAcceptDays", "投诉举报受理期限", form.ComplaintAcceptDays);
        Positive(errors, "complaintInvestigateDays", "启动调查期限", form.ComplaintInvestigateDays);
        Positive(errors, "complaintReplyDays", "投诉举报答复期限", form.ComplaintReplyDays);
        Positive(errors, "suspensionDays", "暂缓期限", form.SuspensionDays);
        if (form.MajorityPercent is not (>= 50 and < 100))
        {
            errors.Note("majorityPercent", "赞成比例", "应为50至99的整数；50即须超过半数。");
        }

        errors.Require("unsignedComplaints", "未署名投诉举报", form.UnsignedComplaints);
        errors.Require("publishExpertNames", "公开专家名单", form.PublishExpertNames);
        if (RuleSetForm.Paragraphs(form.Composition).Length == 0)
        {
            errors.Require("composition", "组成、工作制度和议事规则", null);
        }

        errors.Require("supervisorContact", "监督组联系方式", form.SupervisorContact?.Trim());
        errors.Require("remedies.sanction", "处理决定的救济告知", form.SanctionRemedy?.Trim());
        errors.Require("remedies.revocation", "撤销决定的救济告知", form.RevocationRemedy?.Trim());
    }

    private static void Check(
        KindRulesForm rules,
        string name,
        string kind,
        FormErrors errors,
        IReadOnlyList<CatalogueView> catalogues
    )
    {
        errors.Require($"{name}.catalogue", $"{kind}评审标准", rules.Catalogue);
        errors.Require($"{name}.material", $"{kind}材料评审权重", rules.Material);
        errors.Require($"{name}.site", $"{kind}现场评审权重", rules.Site);
        errors.Require($"{name}.defence", $"{kind}陈述答辩权重", rules.Defence);
        if (
            rules is { Material: { } material, Site: { } site, Defence: { } defence }
            && material + site + defence != 100
        )
        {
            errors.Note(
                $"{name}.material",
                $"{kind}各环节权重",
                $"三项之和应为100%，现为{material + site + defence}%。"
            );
        }

        foreach (var item in catalogues.FirstOrDefault(c => c.Code == rules.Catalogue)?.Items ?? [])
        {
            errors.Require(
                $"{name}.clauses.{item.Code}",
                $"“{item.Title}”所依据的条款",
                rules.ClauseOf(item).Trim()
            );
        }

        var most = catalogues.FirstOrDefault(c => c.Code == rules.Catalogue)?.Points;
        if (!RuleSetForm.IsPoints(rules.Floor, out var floor) || floor > most)
        {
            errors.Note(
                $"{name}.floor",
                $"{kind}推荐底线分",
                most is null ? "应为不小于0的分数。" : $"应为0至{most}之间的分数。"
            );
        }
    }

    private static void Positive(FormErrors errors, string field, string label, int? value)
    {
        if (value is not > 0)
        {
            errors.Note(field, label, "应为大于0的整数。");
        }
    }
}
