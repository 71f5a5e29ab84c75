using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;

namespace QualityAward.Browser.Spine;

/// <summary>第十六条、第十七条：现场评审 with its visits, 陈述答辩 with its lot, and what the three stages add up to.</summary>
internal sealed class SiteAndDefence(Play play, Panels panels)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.MoveToAsync(2023, 7, 10);
        await VisitAsync();
        await play.MoveToAsync(2023, 8, 21);
        await DefendAsync();
        await CompareAsync();
    }

    private async Task VisitAsync()
    {
        var desk = new StageDesk(play, "site", "现场评审");
        await PlanAsync(await desk.OpenAsync(), play.Organisation);
        await play.MoveToAsync(2023, 7, 12);
        await RecordAsync(play.Organisation);
        await RecordElsewhereAsync(play.Individual);
        await panels.ScoreTheRestAsync("site");
        await panels.AgreeOnTheRestAsync("site");
        await desk.CloseAsync();
    }

    private static async Task PlanAsync(Person office, Candidate candidate)
    {
        await office.GoAsync($"{office.Page.Url}/{candidate.Id}");
        await office.ExpectStateAsync("尚未安排");
        var act = office.Act("安排和记录现场评审");
        await act.FillAsync("计划日期", "2023-07-12");
        await act.FillAsync("查验内容", "查阅记录\n现场走访");
        await office.LookAtBothAsync("visit-plan");
        await act.PressAsync("保存");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已安排");
    }

    private async Task RecordAsync(Candidate candidate)
    {
        var expert = await play.AtAsync(
            (await panels.OfAsync(candidate))[1],
            Width.Phone,
            "/workbench/review/scoring"
        );
        await expert.LookAtBothAsync("scoring-tasks-site");
        await expert.FollowAsync("2023年7月12日");
        var act = expert.Act("记录现场评审");
        await act.FillAsync("实际日期", "2023-07-12");
        await act.FillAsync("现场情况", "现场情况与申报材料一致（示例）。");
        await expert.LookAtBothAsync("visit-record");
        await act.PressAsync("保存");
        await expert.ExpectAsync("现场评审情况已记录");
    }

    private async Task RecordElsewhereAsync(Candidate candidate)
    {
        var office = await play.Hand.AsAsync("office");
        await office.PutAsync<SiteVisitView>(
            $"/api/review/site-visits/{candidate.Id}",
            new SaveSiteVisitRequest(
                new(2023, 7, 12),
                new(2023, 7, 12),
                ["现场走访"],
                "现场情况与申报材料一致（示例）。"
            ),
            fresh: true
        );
    }

    private async Task DefendAsync()
    {
        var desk = new StageDesk(play, "defence", "陈述答辩");
        var office = await desk.OpenAsync();
        await office.PressAsync("抽签");
        var act = office.Act("抽签");
        await act.FillAsync("陈述答辩开始日期", "2023-08-22");
        await act.FillAsync("地点", "示例会议室");
        await office.LookAtBothAsync("lot");
        await act.PressAsync("抽签");
        await office.ConfirmAsync("确认办理");
        await office.ExpectAsync("答辩顺序");
        await panels.ScoreTheRestAsync("defence");
        await panels.AgreeOnTheRestAsync("defence");
        await desk.CloseAsync();
    }

    private async Task CompareAsync()
    {
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/review/composite");
        foreach (var candidate in play.Candidates)
        {
            await office.ExpectAsync(candidate.Name);
        }

        await office.LookAtBothAsync("composite");
    }
}
