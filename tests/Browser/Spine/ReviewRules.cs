using Microsoft.Playwright;

namespace QualityAward.Browser.Spine;

/// <summary>第六条、第七条、第十四条：评审规则 are drafted by the office, on GB/T 19580, and approved by 领导小组.</summary>
internal sealed class ReviewRules(Play play)
{
    private const string Rules = "/workbench/review/rule-sets";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.MoveToAsync(2023, 6, 1);
        await DraftAsync();
        await play.Hand.SettleAsync();
        await ApproveAsync();
        await play.Hand.SettleAsync();
    }

    private async Task DraftAsync()
    {
        var office = await play.AtAsync("office", Width.Desktop, Rules);
        await office.LookAtBothAsync("rules-none");
        await office.FollowAsync("拟定评审规则");
        var organisation = office.In(AriaRole.Group, "一、组织的评审标准和权重");
        await WeighAsync(organisation, "GB/T 19580", 40, 40, "600");
        await organisation.FillAsync("陈述答辩权重（%）", "20");
        await WeighAsync(
            office.In(AriaRole.Group, "二、个人的评审标准和权重"),
            "第十条",
            50,
            50,
            "60"
        );
        await office.FillAsync("每个对象的专家人数", "3");
        await office.FillAsync("进入现场评审的数量上限", "20");
        await office.FillAsync("进入陈述答辩的组织数量上限", "10");
        await office.FillAsync("抽签种子数", "2023");
        await office.FillAsync("到会表决人数下限", "3");
        await office.FillAsync("赞成比例（超过，%）", "50");
        await office.FillAsync("投诉举报办理期限（工作日）", "30");
        await office.PickAsync("公开专家名单", "不公开");
        await office.FillAsync(
            "评审专家组和评审监督组的组成、工作制度、议事规则",
            "评审专家组由质量管理及相关行业专家组成（示例）。"
        );
        await office.FillAsync("监督组联系方式", "示例联系方式");
        await office.LookAtBothAsync("rules-draft");
        await office.PressAsync("保存草案");
        await office.ExpectStateAsync("草案");
        await office.LookAtBothAsync("rules-drafted");
        await office.PressAsync("提请领导小组审议");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("待领导小组审议");
    }

    private static async Task WeighAsync(
        Form kind,
        string named,
        int material,
        int site,
        string floor
    )
    {
        var catalogue = kind.Root.GetByLabel("评审标准版本");
        var option = catalogue.GetByRole(AriaRole.Option).Filter(new() { HasText = named });
        await kind.ChooseAsync("评审标准版本", await option.InnerTextAsync());
        await kind.FillAsync("材料评审权重（%）", $"{material}");
        await kind.FillAsync("现场评审权重（%）", $"{site}");
        await kind.FillAsync("推荐底线分", floor);
    }

    private async Task ApproveAsync()
    {
        var leading = await play.AtAsync("leading", Width.Phone, Rules);
        await leading.LookAtBothAsync("rules-list");
        await leading.FollowAsync(play.Edition.Name);
        await leading.ExpectStateAsync("待领导小组审议");
        await leading.LookAtBothAsync("rules-submitted");
        await leading.PressAsync("登记审议结果");
        var act = leading.Act("登记审议结果");
        await act.FillAsync("会议日期", "2023-06-01");
        await act.FillAsync("赞成票", "5");
        await act.FillAsync("反对票", "0");
        await act.FillAsync("弃权票", "0");
        await act.FillPaperAsync("会议纪要", "示例纪要〔2023〕1号", "2023-06-01");
        await leading.LookAtBothAsync("rules-approve");
        await act.PressAsync("登记审议结果");
        await leading.ConfirmAsync("确认办理");
        await leading.ExpectStateAsync("已审定");
        await leading.LookAtBothAsync("rules-approved");

        // 第七条: from now on everybody may read them.
        await using var visitor = await play.VisitorAsync(Width.Phone);
        await visitor.GoAsync("/review-rules");
        await visitor.ExpectAsync("评审专家组由质量管理及相关行业专家组成（示例）。");
        await visitor.ExpectAsync("示例联系方式");
        await visitor.LookAtBothAsync("rules-public");
    }
}
