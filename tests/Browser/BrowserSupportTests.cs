using QualityAward.TestSupport;
using Xunit;
using Xunit.Sdk;

namespace QualityAward.Browser;

/// <summary>The browser support itself, on a static page: it must fail where a page is wrong.</summary>
public sealed class BrowserSupportTests(BrowserFixture fixture)
{
    private const string Page = """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>攀枝花市政府质量奖</title>
        <style>body { font-family: "Noto Sans SC", sans-serif } h1 { font-family: "Noto Serif SC", serif }</style>
        <h1>攀枝花市政府质量奖评选通知</h1>
        <p>第三届（2022—2023 年度）：组织 3 个、个人 5 名。</p><input placeholder="请输入证书编号">
        """;

    private const string Strict = "default-src 'none'; style-src 'unsafe-inline'";

    [Fact]
    public async Task Chinese_text_is_drawn()
    {
        await using var site = await StaticSite.StartAsync(Page);
        await using var observed = await fixture.OpenAsync(site.Address);
        await observed.Page.GotoAsync("/");
        await observed.Page.AssertNoEmptyBoxesAsync();
        observed.AssertNoFaults();
        Assert.NotEmpty(await observed.Page.ScreenshotAsync());
    }

    [Fact]
    public async Task Chinese_text_is_checked_also_where_scripts_are_off_and_forbidden()
    {
        await using var site = await StaticSite.StartAsync(Page, Strict + "; script-src 'none'");
        await using var observed = await fixture.OpenAsync(
            site.Address,
            context => context.JavaScriptEnabled = false
        );
        await observed.Page.GotoAsync("/");
        await observed.Page.AssertNoEmptyBoxesAsync();
        observed.AssertNoFaults();
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("<!doctype html><meta charset=utf-8><p>One 质 among Latin letters")]
    public async Task Empty_boxes_are_noticed(string html)
    {
        using var folder = TemporaryFolder.Create("award-browser");
        var noFonts = Path.Combine(folder.Path, "fonts.conf");
        await File.WriteAllTextAsync(
            noFonts,
            "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>",
            TestContext.Current.CancellationToken
        );
        var parts = await BrowserParts.ObtainAsync(TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string>(parts.Environment)
        {
            ["FONTCONFIG_FILE"] = noFonts,
        };
        await using var site = await StaticSite.StartAsync(html);
        await using var browser = await fixture.LaunchAsync(
            parts with
            {
                Environment = environment,
            }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync(site.Address);
        var failure = await Assert.ThrowsAsync<TrueException>(() => page.AssertNoEmptyBoxesAsync());
        Assert.Contains("质", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_security_policy_is_noticed()
    {
        await using var site = await StaticSite.StartAsync(
            Page + "<script>document.title = 'broken'</script>",
            Strict + "; script-src 'self'"
        );
        await using var observed = await fixture.OpenAsync(site.Address);
        await observed.Page.GotoAsync("/");
        await Eventually.TrueAsync(() => observed.Faults.Count > 0, TimeSpan.FromSeconds(10));
        var failure = Assert.Throws<TrueException>(observed.AssertNoFaults);
        Assert.Contains("script-src", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_would_leave_the_machine_is_noticed()
    {
        await using var site = await StaticSite.StartAsync(
            Page + "<img src='http://fonts.example.com/a.png'>"
        );
        await using var observed = await fixture.OpenAsync(site.Address);
        await observed.Page.GotoAsync("/");
        Assert.Contains(observed.Faults, fault => fault.Contains("fonts.example.com"));
    }
}
