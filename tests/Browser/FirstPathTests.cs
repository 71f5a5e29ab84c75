using Microsoft.Playwright;
using QualityAward.EndToEnd.Hosting;
using QualityAward.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser;

/// <summary>The first path, clicked through the portal by three people at once.</summary>
public sealed class FirstPathTests(BrowserFixture browser, FirstPathTests.SystemAt2023 running)
    : IClassFixture<FirstPathTests.SystemAt2023>
{
    private const string Password = "Award-2023!";
    private const float Patience = 60_000;

    [Theory]
    [Article(3)]
    [Article(4)]
    [Article(8)]
    [InlineData("desktop", 1280, 2022)]
    [InlineData("phone", 390, 2024)]
    public async Task The_office_opens_an_edition_and_the_call_reaches_everybody(
        string width,
        int pixels,
        int firstYear
    )
    {
        await using var county = await OpenAsync(pixels);
        await SignInAsync(county.Page, "county-510402", "/workbench/inbox");
        var unread = county.Page.GetByTestId("unread");
        await Expect(unread).ToContainTextAsync("收件箱");
        var before = await unread.InnerTextAsync();

        await using var office = await OpenAsync(pixels);
        await SignInAsync(office.Page, "office", "/workbench/editions/new");
        await OpenEditionAsync(office.Page, firstYear);
        var title = await IssueCallAsync(office.Page, firstYear);
        await LookAtAsync(office, $"edition-{width}");

        // The county's page was open all the time and is not reloaded.
        await Expect(unread).Not.ToHaveTextAsync(before);
        await Expect(county.Page.GetByText(title).First).ToBeVisibleAsync();
        await LookAtAsync(county, $"inbox-{width}");

        await using var visitor = await OpenAsync(pixels, script: false);
        await visitor.Page.GotoAsync("/notices");
        for (
            var tries = 0;
            tries < 40 && await visitor.Page.GetByText(title).CountAsync() == 0;
            tries++
        )
        {
            await visitor.Page.WaitForTimeoutAsync(1000); // at most the page's maximum age, 30 s
            await visitor.Page.ReloadAsync();
        }

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = title }))
            .ToBeVisibleAsync();
        await LookAtAsync(visitor, $"notice-{width}");
    }

    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/", 390)]
    [InlineData("/regulation", 390)]
    [InlineData("/working-days?published=2026-09-24&days=5", 1280)]
    [InlineData("/privacy", 390)]
    [InlineData("/data", 1280)]
    [InlineData("/no-such-page", 390)]
    public async Task A_public_page_is_legible_without_script_and_cookie(string path, int pixels)
    {
        await using var visitor = await OpenAsync(pixels, script: false);
        await visitor.Page.GotoAsync(path);
        await LookAtAsync(visitor, $"public-{path.Trim('/').Split('?')[0]}-{pixels}");
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    private static async Task OpenEditionAsync(IPage page, int firstYear)
    {
        await FillAsync(page, "同意文件的发文字号", "攀府函〔2023〕1号");
        await FillAsync(page, "同意日期", "2023-01-29");
        if (await page.GetByLabel("第几届").CountAsync() > 0)
        {
            await FillAsync(page, "第几届", "3");
        }

        await FillAsync(page, "评选年度起始年", $"{firstYear}");
        await FillAsync(page, "印发评选通知", "2023-01-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "拟定日程" }).ClickAsync();
        await Expect(page.GetByLabel("报请市政府审定")).Not.ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "开设届次" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认开设" }).ClickAsync();
        await Expect(page.GetByText("评选通知尚未印发")).ToBeVisibleAsync();
    }

    private static async Task<string> IssueCallAsync(IPage page, int firstYear)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "印发评选通知" }).First.ClickAsync();
        await FillAsync(page, "发文字号", "攀质强办〔2023〕1号");
        var title = await page.GetByLabel("标题", new() { Exact = true }).InputValueAsync();
        Assert.Contains($"{firstYear}—{firstYear + 1}年度", title, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "印发", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认印发" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "评选通知", Exact = true }))
            .ToBeVisibleAsync();
        return title;
    }

    private static async Task FillAsync(IPage page, string label, string value)
    {
        var input = page.GetByLabel(label, new() { Exact = true });
        await input.FillAsync(value);
        await input.BlurAsync();
    }

    private static async Task SignInAsync(IPage page, string userName, string returnUrl)
    {
        await page.GotoAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**{returnUrl}");
    }

    /// <summary>A page must have no empty boxes, no broken policy, no sideways scrolling; its picture is kept.</summary>
    private static async Task LookAtAsync(ObservedPage observed, string name)
    {
        await observed.Page.AssertNoEmptyBoxesAsync();
        observed.AssertNoFaults();
        var folder = Path.Combine(AppContext.BaseDirectory, "screenshots");
        await observed.Page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true }
        );
    }

    private async Task<ObservedPage> OpenAsync(int pixels, bool script = true)
    {
        var observed = await browser.OpenAsync(
            running.System.PublicUrl.AbsoluteUri,
            context =>
            {
                context.ViewportSize = new() { Width = pixels, Height = 900 };
                context.JavaScriptEnabled = script;
            }
        );
        observed.Page.SetDefaultTimeout(Patience);
        observed.Page.SetDefaultNavigationTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
        return observed;
    }

    /// <summary>The system on the day the regulation enters into force.</summary>
    public sealed class SystemAt2023()
        : SystemFixture(
            new SystemOptions
            {
                Clock = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)),
            }
        );
}
