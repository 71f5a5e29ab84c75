using Microsoft.Playwright;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser;

/// <summary>The first path, clicked through the portal by three people at once.</summary>
public sealed partial class FirstPathTests(BrowserFixture browser, SystemAt2023 running)
    : IClassFixture<SystemAt2023>
{
    private Uri Gateway => running.System.PublicUrl;

    [Theory]
    [Article(3)]
    [Article(4)]
    [Article(8)]
    [InlineData("desktop", Width.Desktop)]
    [InlineData("phone", Width.Phone)]
    public async Task The_office_opens_an_edition_and_the_call_reaches_everybody(
        string width,
        int pixels
    )
    {
        var (firstYear, day) = await NextCycleAsync();
        await using var county = await Person.SignedInAsync(
            browser,
            Gateway,
            pixels,
            "county-510402",
            "/workbench/inbox"
        );
        var unread = county.Page.GetByTestId("unread");
        await Expect(unread).ToContainTextAsync("收件箱");
        var before = await unread.InnerTextAsync();

        await using var office = await Person.SignedInAsync(
            browser,
            Gateway,
            pixels,
            "office",
            "/workbench/editions/new"
        );
        await OpenEditionAsync(office, firstYear, day);
        var title = await IssueCallAsync(office, firstYear, day);
        await office.LookAsync($"edition-{width}");

        // The county's page was open all the time and is not reloaded.
        await Expect(unread).Not.ToHaveTextAsync(before);
        await county.ExpectAsync(title);
        await county.LookAsync($"inbox-{width}");

        await using var visitor = await Person.VisitorAsync(browser, Gateway, pixels);
        await visitor.GoAsync("/notices");
        for (
            var tries = 0;
            tries < 40 && await visitor.Page.GetByText(title).CountAsync() == 0;
            tries++
        )
        {
            await visitor.Page.WaitForTimeoutAsync(1000); // at most the page's maximum age, 30 s
            await visitor.Page.ReloadAsync();
        }

        await visitor.FollowAsync(title);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = title }))
            .ToBeVisibleAsync();
        await visitor.LookAsync($"notice-{width}");
    }

    [Theory]
    [InlineData(Width.Desktop)]
    [InlineData(Width.Phone)]
    public async Task Mouse_and_finger_open_the_person_menu_switch_the_role_and_sign_out(int pixels)
    {
        await using var office = await Person.SignedInAsync(
            browser,
            Gateway,
            pixels,
            "office",
            "/workbench/inbox"
        );
        var desk = office.Page.Locator(".desk");
        await Expect(desk).ToHaveAttributeAsync("data-role", "office");
        await office.ChooseInMenuAsync("打开个人菜单", "切换为：");
        await Expect(desk).ToHaveAttributeAsync("data-role", "leading-group");
        await office.ChooseInMenuAsync("打开个人菜单", "切换为：");
        await Expect(desk).ToHaveAttributeAsync("data-role", "office");

        await office.ChooseInMenuAsync("打开个人菜单", "个人信息与登录记录");
        await office.Page.WaitForURLAsync("**/workbench/profile");
        await office.ChooseInMenuAsync("打开个人菜单", "退出登录");
        await office.Page.WaitForURLAsync(Gateway.AbsoluteUri);
        await office.Page.GotoAsync("/workbench/");
        await office.ExpectAsync("用户名");
    }

    [Fact]
    public async Task The_skip_link_takes_the_focus_to_the_content()
    {
        await using var county = await Person.SignedInAsync(
            browser,
            Gateway,
            Width.Desktop,
            "county-510402",
            "/workbench/editions"
        );
        foreach (var path in (string[])["/workbench/editions", "/regulation"])
        {
            await county.GoAsync(path);
            await county.Page.Locator(".skip-link").FocusAsync();
            await county.Page.Keyboard.PressAsync("Enter");
            await Expect(county.Page.Locator("main")).ToBeFocusedAsync();
            await county.Page.Keyboard.PressAsync("Tab");
            await Expect(county.Page.Locator("main :focus")).ToHaveCountAsync(1);
        }
    }

    [Theory]
    [InlineData("/", false, 300)]
    [InlineData("/regulation", false, 300)]
    [InlineData("/workbench/", true, 500)]
    [InlineData("/workbench/editions", true, 500)]
    public async Task The_first_load_of_a_page_is_small(string path, bool signedIn, int kilobytes)
    {
        await using var person = signedIn
            ? await Person.SignedInAsync(
                browser,
                Gateway,
                Width.Phone,
                "office",
                "/workbench/inbox"
            )
            : await Person.VisitorAsync(browser, Gateway, Width.Phone, script: true);
        var loaded = await person.BytesOfAsync(path);
        Assert.InRange(loaded, 1, kilobytes * 1000);
    }

    [Theory]
    [InlineData("/", Width.Desktop)]
    [InlineData("/", Width.Phone)]
    [InlineData("/guide", Width.Phone)]
    [InlineData("/guide/organisation", Width.Phone)]
    [InlineData("/guide/citizen", Width.Desktop)]
    [InlineData("/regulation", Width.Phone)]
    [InlineData("/working-days?published=2026-09-24&days=5", Width.Desktop)]
    [InlineData("/privacy", Width.Phone)]
    [InlineData("/data", Width.Desktop)]
    [InlineData("/review-rules", Width.Phone)]
    [InlineData("/no-such-page", Width.Phone)]
    public async Task A_public_page_is_legible_without_script_and_cookie(string path, int pixels)
    {
        await using var visitor = await Person.VisitorAsync(browser, Gateway, pixels);
        await visitor.GoAsync(path);
        await visitor.LookAsync($"public-{path.Trim('/').Split('?')[0]}-{pixels}");
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    /// <summary>The cycle after the latest edition's, and the day on which it is opened: the award clock has come to it.</summary>
    private async Task<(int FirstYear, DateOnly Day)> NextCycleAsync()
    {
        using var hand = new Stagehand(Gateway, new Account(TextWriter.Null));
        var office = await hand.AsAsync("office");
        var known = await office.GetAsync<Page<EditionView>>("/api/applications/editions");
        if (known.Items.Count == 0)
        {
            return (2022, new(2023, 1, 30));
        }

        var next = known.Items[0].LastYear + 1;
        await hand.MoveToAsync(next + 1, 2, 10);
        return (next, new(next + 1, 2, 10));
    }

    private static async Task OpenEditionAsync(Person office, int firstYear, DateOnly day)
    {
        await office.FillAsync("同意文件的发文字号", $"攀府函〔{day.Year}〕1号");
        await office.FillAsync("同意日期", $"{day.AddDays(-1):yyyy-MM-dd}");
        if (await office.Page.GetByLabel("第几届").CountAsync() > 0)
        {
            await office.FillAsync("第几届", "3");
        }

        await office.FillAsync("评选年度起始年", $"{firstYear}");
        await office.FillAsync("印发评选通知", $"{day:yyyy-MM-dd}");
        await office.PressAsync("拟定日程");
        await Expect(office.Page.GetByLabel("报请市政府审定")).Not.ToHaveValueAsync("");
        await office.PressAsync("开设届次");
        await office.ConfirmAsync("确认开设");
        await office.ExpectAsync("评选通知尚未印发");
    }

    private static async Task<string> IssueCallAsync(Person office, int firstYear, DateOnly day)
    {
        await office.FollowAsync("印发评选通知");
        await office.FillAsync("发文字号", $"攀质强办〔{day.Year}〕1号");
        var title = await office.Page.GetByLabel("标题", new() { Exact = true }).InputValueAsync();
        Assert.Contains($"{firstYear}—{firstYear + 1}年度", title, StringComparison.Ordinal);
        await office.PressAsync("印发");
        await office.ConfirmAsync("确认印发");
        await Expect(
                office.Page.GetByRole(AriaRole.Heading, new() { Name = "评选通知", Exact = true })
            )
            .ToBeVisibleAsync();
        return title;
    }
}
