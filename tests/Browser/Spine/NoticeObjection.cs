using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace QualityAward.Browser.Spine;

/// <summary>
/// 第十三条：the notice stands for five working days; a citizen with a telephone and without script objects; the office
/// answers with reasons, and makes the list final only afterwards.
/// </summary>
internal sealed class NoticeObjection(Play play)
{
    private const string Text = "该单位申报情况与事实不符，请予核实（示例）。";
    private const string Answer = "您反映的情况已经核实，与申报材料一致，异议不成立（示例）。";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await using var citizen = await play.VisitorAsync(Width.Phone);
        var receipt = await FileAsync(citizen);
        var office = await AcceptanceList.OpenAsync(play);
        await office.ExpectAsync("24时止，期满后方可确定");
        await office.ExpectAsync("还有1件异议尚未决定并答复");
        await office.LookAtBothAsync("acceptance-announced");
        await DecideAsync(office);
        await FollowUpAsync(citizen, receipt);

        // 22 May is a Monday and does not count; 29 May is the fifth working day.
        await play.MoveToAsync(2023, 5, 30);
        await ConcludeAsync();
        await play.Hand.SettleAsync();
    }

    private async Task<string> FileAsync(Person citizen)
    {
        await citizen.GoAsync("/notices?kind=acceptance-notice");
        await citizen.LookAtBothAsync("notices-acceptance");
        await citizen.FollowAsync("受理名单公示");
        await citizen.ExpectAsync(play.Organisation.Name);
        await citizen.ExpectAsync(play.Individual.Name);
        await citizen.ExpectAsync("还剩5个工作日");
        await citizen.ExpectAsync("2023年5月29日");
        await citizen.LookAtBothAsync("acceptance-notice");
        await citizen
            .Page.GetByRole(AriaRole.Link, new() { Name = "提出异议", Exact = true })
            .ClickAsync();
        await citizen.ChooseAsync("异议对象", play.Organisation.Name);

        // Signed, but without a name: everything typed comes back with what is wrong.
        await citizen.FillAsync("异议的事实和理由", Text);
        await citizen.PressAsync("提交异议");
        await citizen.ExpectAsync("您填写的内容已保留");
        await Assertions.Expect(citizen.Page.GetByLabel("异议的事实和理由")).ToHaveValueAsync(Text);
        await citizen.LookAtBothAsync("objection-form-refused");
        await citizen.FillAsync("姓名或者单位名称", "示例市民");
        await citizen.FillAsync("联系方式（可不填）", "示例联系方式");
        await citizen.LookAtBothAsync("objection-form");
        await citizen.PressAsync("提交异议");
        await citizen.ExpectAsync("异议已收到");
        await citizen.LookAtBothAsync("objection-filed");
        var receipt = await citizen
            .In(AriaRole.Region, "回执码")
            .Root.GetByRole(AriaRole.Status)
            .InnerTextAsync();
        Assert.Matches(new Regex("^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$"), receipt.Trim());
        return receipt.Trim();
    }

    private static async Task DecideAsync(Person office)
    {
        await office.GoAsync("/workbench/objections");
        await office.ExpectAsync("尚未决定");
        await office.LookAtBothAsync("objections");
        await office.Page.Locator("main table th a").First.ClickAsync();
        await office.ExpectStateAsync("已收到");
        await office.PressAsync("受理并核实");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("核实中");
        await office.PressAsync("决定并答复");
        var act = office.Act("决定并答复");
        await act.PickAsync("结论", "异议不成立");
        await act.FillAsync("核实情况", "查阅登记和证明材料，未发现不符之处（示例）。");
        await act.FillAsync("答复", Answer);
        await office.LookAtBothAsync("objection-decide");
        await act.PressAsync("决定并答复");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已答复");
        await office.LookAtBothAsync("objection-decided");
    }

    private static async Task FollowUpAsync(Person citizen, string receipt)
    {
        await citizen.GoAsync("/objections");
        await citizen.FillAsync("回执码", receipt);
        await citizen.PressAsync("查询");
        await citizen.ExpectAsync("异议不成立");
        await citizen.ExpectAsync(Answer);
        await citizen.LookAtBothAsync("objection-followed");
    }

    private async Task ConcludeAsync()
    {
        var office = await AcceptanceList.OpenAsync(play);
        await office.ExpectAsync("公示期已满");
        await office.LookAtBothAsync("acceptance-closed");
        await office.PressAsync("确定受理名单");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已确定");
        await office.LookAtBothAsync("acceptance-concluded");
    }
}
