using System.Text.RegularExpressions;
using Microsoft.Playwright;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser;

/// <summary>第二十九条、第三十条: an activity as a visitor without script takes part in it; rows of a list as a clerk chooses them.</summary>
public sealed partial class FirstPathTests
{
    [Theory]
    [Article(29)]
    [InlineData(Width.Desktop)]
    [InlineData(Width.Phone)]
    public async Task Somebody_registers_for_an_activity_corrects_it_and_gives_the_place_up(
        int pixels
    )
    {
        var id = await PublishedAsync();
        await using var visitor = await Person.VisitorAsync(browser, Gateway, pixels);
        await visitor.GoAsync($"/exchange/{id}");
        await visitor.FollowAsync("报名");
        await visitor.FillAsync("姓名", "示例学员");
        await visitor.FillAsync("单位", "示例单位");
        await visitor.FillAsync("联系电话", "12");
        await visitor.PressAsync("提交报名");
        await visitor.ExpectAsync("联系电话应为5至20位数字");
        await Expect(visitor.Page.GetByLabel("单位")).ToHaveValueAsync("示例单位");
        await visitor.FillAsync("联系电话", "0812-0000000");
        await visitor.PressAsync("提交报名");
        await visitor.ExpectAsync("报名成功");
        var code = Blanks().Replace(await visitor.Page.Locator(".answer").InnerTextAsync(), "");

        await visitor.GoAsync("/exchange/mine");
        await visitor.FillAsync("查询码", code);
        await visitor.PressAsync("查询");
        await Expect(visitor.Page.GetByAltText("签到码")).ToBeVisibleAsync();
        await visitor.FillAsync("单位", "示例单位（更名）");
        await visitor.PressAsync("保存修改");
        await Expect(visitor.Page.GetByLabel("单位")).ToHaveValueAsync("示例单位（更名）");
        await visitor.PressAsync("取消报名");
        await visitor.ExpectAsync("已取消报名");
        await Expect(visitor.Page.GetByAltText("签到码")).ToHaveCountAsync(0);
    }

    [Fact]
    [Article(30)]
    public async Task A_fee_is_reported_from_the_page_of_the_activity()
    {
        var id = await PublishedAsync();
        await using var visitor = await Person.VisitorAsync(browser, Gateway, Width.Phone);
        await visitor.GoAsync($"/exchange/{id}");
        await visitor.FollowAsync("举报收费");
        await Expect(visitor.Page.GetByLabel("事项"))
            .ToHaveValueAsync("举报活动收费：示例质量管理经验交流会");
    }

    [Theory]
    [InlineData(Width.Desktop)]
    [InlineData(Width.Phone)]
    public async Task Rows_of_a_list_are_chosen_and_let_go(int pixels)
    {
        await using var administrator = await Person.SignedInAsync(
            browser,
            Gateway,
            pixels,
            "admin",
            "/workbench/units"
        );
        var boxes = administrator.Page.Locator("table.cards tbody input[type=checkbox]");
        await boxes.First.CheckAsync();
        await boxes.Nth(1).FocusAsync();
        await administrator.Page.Keyboard.PressAsync("Space");
        await administrator.ExpectAsync("已选2");
        await administrator.PressAsync("清除");
        await Expect(boxes.First).Not.ToBeCheckedAsync();
    }

    private async Task<Guid> PublishedAsync()
    {
        using var hand = new Stagehand(Gateway, new Account(TextWriter.Null));
        var now = await hand.ReadClockAsync();
        var county = await hand.AsAsync("county-510421");
        const string Desk = "/api/publicity/activities-desk";
        var today = DateOnly.FromDateTime(now.DateTime);
        var planned = await county.CreateAsync<ActivityDetail>(
            Desk,
            new ActivityContent(
                "示例质量管理经验交流会",
                ActivityKind.Exchange,
                now.AddDays(10),
                now.AddDays(10).AddHours(3),
                "示例路1号",
                0,
                today,
                today.AddDays(9),
                "本活动免费。"
            )
        );
        await county.ActAsync($"{Desk}/{planned.Id}", "publish", new { });
        return planned.Id;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
