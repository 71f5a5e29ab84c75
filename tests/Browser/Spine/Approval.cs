using Microsoft.Playwright;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Browser.Spine;

/// <summary>第十八条、第十九条：the second notice, 报请审定, and 市政府's decision.</summary>
internal sealed class Approval(Play play)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        var office = await play.Hand.AsAsync("office");
        var lists = await office.GetAsync<Page<AwardListView>>("/api/review/award-lists");
        var list = $"/workbench/award/{lists.Items.Single().Id}";
        await play.MoveToAsync(2023, 10, 16);
        await AnnounceAsync(list);
        await play.MoveToAsync(2023, 10, 24);
        await SubmitAsync(list);
        await play.MoveToAsync(2023, 11, 20);
        await DecideAsync(list);
        await play.Hand.SettleAsync();
    }

    private async Task AnnounceAsync(string list)
    {
        var office = await play.AtAsync("office", Width.Desktop, list);
        await office.ExpectStateAsync("审议通过，待公示");
        await office.PressAsync("向社会公示");
        var act = office.Act("向社会公示");
        await act.FillAsync("公示的发文字号", "攀质强办〔2023〕9号");
        await act.ExpectAsync("24时届满");
        await office.LookAtBothAsync("award-announce");
        await act.PressAsync("向社会公示");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已公示");
        await play.Hand.SettleAsync();
        await office.GoAsync(list);
        await office.ExpectAsync("还剩5个工作日");
        await office.LookAtBothAsync("award-announced");

        // Anybody reads it, without an account.
        var notice = await office
            .Page.GetByRole(AriaRole.Link, new() { Name = "攀质强办〔2023〕9号" })
            .First.GetAttributeAsync("href");
        await using var visitor = await play.VisitorAsync(Width.Phone);
        await visitor.GoAsync(notice!);
        await visitor.ExpectAsync(play.Organisation.Name);
        await visitor.LookAtBothAsync("award-notice");
    }

    private async Task SubmitAsync(string list)
    {
        var office = await play.AtAsync("office", Width.Desktop, list);
        await office.PressAsync("报请市政府审定");
        var act = office.Act("报请市政府审定");
        await office.ExpectAsync("公示期已届满");
        await act.FillPaperAsync("请示", "攀质强办〔2023〕12号", "2023-10-24");
        await office.LookAtBothAsync("award-submit");
        await act.PressAsync("报请市政府审定");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已报请市政府审定");
        await play.Hand.SettleAsync();
    }

    private async Task DecideAsync(string list)
    {
        var government = await play.AtAsync("government", Width.Desktop, list);
        await government.PressAsync("作出审定决定");
        var act = government.Act("作出审定决定");
        await act.FillAsync("审定日期", "2023-11-20");
        await act.FillAsync("奖励金额（元）", "100000");
        await act.FillPaperAsync("决定文件", "攀府发〔2023〕20号", "2023-11-20");
        await government.LookAtBothAsync("award-decide");
        await act.PressAsync("作出审定决定");
        await government.ConfirmAsync("确认办理");
        await government.ExpectStateAsync("市政府已审定");
        await government.LookAtBothAsync("award-decided");
    }
}
