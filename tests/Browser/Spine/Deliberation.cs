using System.Text.RegularExpressions;
using Microsoft.Playwright;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Scenario.Playing;
using Elsewhere = QualityAward.Scenario.Stages.ReviewGround;

namespace QualityAward.Browser.Spine;

/// <summary>第十八条：拟获奖建议名单 and the leading group's 审议, with votes.</summary>
internal sealed class Deliberation(Play play)
{
    private static readonly string[] Members = ["leading", "leading-2", "leading-3"];

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.MoveToAsync(2023, 9, 18);
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/award");
        await RecommendAsync(office);
        await OpenMeetingAsync(office);
        var meeting = new Uri(office.Page.Url).AbsolutePath;
        await VoteAsync(Members[0], Width.Desktop, meeting);
        await VoteAsync(Members[1], Width.Phone, meeting);
        await VoteAsync(Members[2], Width.Desktop, meeting);
        await ConcludeAsync(office, meeting);
        await play.Hand.SettleAsync();
    }

    private async Task RecommendAsync(Person office)
    {
        await office.ExpectAsync("形成建议名单");
        await office.LookAtBothAsync("award-none");
        await office.FollowAsync("拟获奖建议名单");
        var act = office.Act("形成建议名单");
        foreach (var candidate in play.Candidates)
        {
            await act.TickAsync(candidate.Name);
        }

        await act.FillAsync(
            $"{play.Individual.Name}的主要事迹",
            "长期从事质量管理工作，形成了可推广的工作方法（示例）。"
        );
        await act.TickAsync("主要事迹已经审核");
        await act.FillAsync("综合评审报告", "各评审环节依规进行，建议名单按综合得分提出（示例）。");
        await act.ExpectAsync("宁缺毋滥");
        await office.LookAtBothAsync("recommend");
        await act.PressAsync("形成名单并报领导小组审议");
        await office.ConfirmAsync("确认形成");
        await office.ExpectStateAsync("待领导小组审议");
        await office.LookAtBothAsync("award-recommended");
    }

    // 第七条、第二十二条: whoever deliberates has signed and declared before.
    private async Task OpenMeetingAsync(Person office)
    {
        var elsewhere = new Elsewhere(
            play.Hand,
            new Account(TextWriter.Null),
            play.Edition,
            play.Candidates
        );
        await office.PressAsync("开始审议");
        var act = office.Act("开始审议");
        await act.FillAsync("会议日期", "2023-09-18");
        foreach (var user in Members)
        {
            var member = await play.Hand.AsAsync(user);
            await elsewhere.DeclareAsync(member, null);
            var me = await member.GetAsync<MeView>("/api/identity/me");
            await act
                .Root.GetByRole(AriaRole.Checkbox, new() { Name = me.Name, Exact = true })
                .CheckAsync();
        }

        await office.LookAtBothAsync("meeting-open");
        await act.PressAsync("开始审议");
        await office.ConfirmAsync("确认办理");
        await office.Page.WaitForURLAsync(new Regex("/award/meetings/"));
        await office.ExpectStateAsync("正在审议");
    }

    private async Task VoteAsync(string user, int width, string meeting)
    {
        var member = await play.AtAsync(user, width, meeting);
        await member.PressAsync("表决");
        var act = member.Act("表决");
        foreach (var candidate in play.Candidates)
        {
            await act.PickAsync(candidate.Name, "赞成");
        }

        await member.LookAtBothAsync($"vote-{user}");
        await act.PressAsync("投票");
        await member.ConfirmAsync("确认办理");
        await member.ExpectAsync("已办理：表决");
        await Assertions.Expect(act.Root).ToHaveCountAsync(0);
    }

    private static async Task ConcludeAsync(Person office, string meeting)
    {
        await office.GoAsync(meeting);
        await office.PressAsync("结束审议");
        var act = office.Act("结束审议");
        await act.PickAsync("审议结果", "按表决结果形成决定");
        await act.FillPaperAsync("会议纪要", "示例纪要〔2023〕2号", "2023-09-18");
        await office.LookAtBothAsync("meeting-conclude");
        await act.PressAsync("结束审议");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已形成决定");
        await office.LookAtBothAsync("meeting-concluded");
    }
}
