using Microsoft.Playwright;
using QualityAward.Contracts.Rest.Identity;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser.Spine;

/// <summary>第十五条、第二十二条：the system makes up the panels, and leaves out who must not sit on one.</summary>
internal sealed class Assignment(Play play)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        var conflicted = await play.Hand.AsAsync(ReviewGround.Conflicted);
        var recused = (await conflicted.GetAsync<MeView>("/api/identity/me")).Name;
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/review/panels");
        var states = office.Page.Locator("main td .badge");
        await Expect(states).ToHaveTextAsync(["待分组", "待分组"]);
        await office.LookAtBothAsync("panels-none");
        await office.PressAsync("系统分组");
        await office.ConfirmAsync("开始分组");
        await Expect(states).ToHaveTextAsync(["已组成", "已组成"]);
        await office.LookAtBothAsync("panels");

        await office.FollowAsync(play.Organisation.Name);
        var members = office.In(AriaRole.Region, "小组成员").Root.GetByRole(AriaRole.Listitem);
        await Expect(members).ToHaveCountAsync(3);
        await Expect(members.Filter(new() { HasText = recused })).ToHaveCountAsync(0);
        await Expect(office.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = recused }))
            .ToContainTextAsync("须回避");
        await office.LookAtBothAsync("panel");
        await play.Hand.SettleAsync();
    }
}
