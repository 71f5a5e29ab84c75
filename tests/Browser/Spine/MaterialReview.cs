using Microsoft.Playwright;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser.Spine;

/// <summary>第十五条：材料评审 – each expert alone, then 合议, then the report and the list.</summary>
internal sealed class MaterialReview(Play play, Panels panels)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        var desk = new StageDesk(play, "material", "材料评审");
        await desk.OpenAsync();
        var leader = (await panels.OfAsync(play.Organisation))[0];
        var second = (await panels.OfAsync(play.Individual)).First(user => user != leader);
        await ScoreAsync(leader, Width.Desktop, play.Organisation);
        await ScoreAsync(second, Width.Phone, play.Individual);
        await panels.ScoreTheRestAsync("material");
        await AgreeAsync(play.Organisation);
        await panels.AgreeOnTheRestAsync("material");
        await desk.CloseAsync();
    }

    private async Task ScoreAsync(string user, int width, Candidate candidate)
    {
        var catalogue = await panels.CatalogueOfAsync("material", candidate);
        var expert = await play.AtAsync(user, width, "/workbench/review/scoring");
        await expert.LookAtBothAsync($"scoring-tasks-{candidate.Key}");
        await expert.FollowAsync(candidate.Name);
        await expert.ExpectStateAsync("评分中");
        await expert.LookAtBothAsync($"scoring-{candidate.Key}");

        // Half of it; the page is loaded anew, and everything is there again.
        var half = catalogue.Items.Count / 2;
        await GiveAsync(expert, catalogue.Items.Take(half));
        await expert.ExpectAsync("已保存");
        await Eventually.TrueAsync(
            async () => await panels.KeptAsync(user, "material", candidate) == half,
            TimeSpan.FromSeconds(30)
        );
        var total = expert.Page.GetByTestId("total");
        var points = await total.InnerTextAsync();
        await expert.Page.ReloadAsync();
        await Expect(total).ToHaveTextAsync(points);
        await expert.ExpectAsync($"还有{catalogue.Items.Count - half}项未评");
        await expert.LookAtBothAsync($"scoring-half-{candidate.Key}");

        await GiveAsync(expert, catalogue.Items.Skip(half));
        await expert.FillAsync("优势", "过程管理较为系统，结果持续改进（示例）。");
        await expert.FillAsync("改进机会", "标杆对比可以更充分（示例）。");
        await expert.ExpectAsync("各项均已评分");
        await expert.PressAsync("提交并封存");
        await expert.ConfirmAsync("确认办理");
        await expert.ExpectStateAsync("已封存");
        await expert.ExpectAsync("封存值");
        await expert.LookAtBothAsync($"scoring-sealed-{candidate.Key}");
    }

    // The page leads from one item to the next.
    private static async Task GiveAsync(Person expert, IEnumerable<CatalogueItemView> items)
    {
        var sheet = expert.In(AriaRole.Region, "评分");
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
            {
                await sheet.PressAsync("下一项");
            }

            await sheet.ExpectAsync($"{item.Code} {item.Title}");
            await sheet
                .Root.GetByRole(
                    AriaRole.Radio,
                    new() { Name = index % 2 == 0 ? "85" : "75", Exact = true }
                )
                .CheckAsync();
            await sheet.FillAsync("评语", $"{item.Title}：方法较为有效，证据充分（示例）。");
        }
    }

    // 合议 at the screens of who leads and of another member; the third confirms elsewhere.
    private async Task AgreeAsync(Candidate candidate)
    {
        var panel = await panels.OfAsync(candidate);
        var room = $"/workbench/review/consensus/material/{candidate.Id}";
        var leader = await play.AtAsync(panel[0], Width.Desktop, room);
        await leader.ExpectStateAsync("待提出");
        await leader.PressAsync("提出合议评分");
        var act = leader.Act("提出合议评分");
        await act.Root.GetByRole(AriaRole.Combobox).First.SelectOptionAsync("85");
        await leader.LookAtBothAsync("consensus-propose");
        await act.PressAsync("提出合议评分");
        await leader.ConfirmAsync("确认办理");
        await leader.ExpectStateAsync("待其他成员确认");

        var member = await play.AtAsync(panel[1], Width.Phone, room);
        await member.ExpectStateAsync("待您确认");
        await member.LookAtBothAsync("consensus-confirm");
        await member.PressAsync("确认合议评分");
        await member.ConfirmAsync("确认办理");
        await member.ExpectStateAsync("待其他成员确认");
    }
}
