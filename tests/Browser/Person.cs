using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser;

/// <summary>Somebody at a screen of their own: goes to pages, fills in, presses, confirms, looks.</summary>
public sealed class Person : Form, IAsyncDisposable
{
    private const string Password = "Award-2023!";

    // A limit for hanging, not a measurement.
    private const float Patience = 60_000;

    // Drawing some two hundred whole pages takes longer than clicking through them.
    private static readonly bool KeepsPictures =
        Environment.GetEnvironmentVariable("AWARD_PICTURES") is "on";

    private readonly ObservedPage _screen;

    private Person(ObservedPage screen, bool touches)
        : base(screen.Page.Locator("body"), touches)
    {
        _screen = screen;
        screen.Page.SetDefaultTimeout(Patience);
        screen.Page.SetDefaultNavigationTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
    }

    /// <summary>The page on the screen.</summary>
    public IPage Page => _screen.Page;

    /// <summary>
    /// Where pictures are kept: of every page that was looked at with <c>AWARD_PICTURES=on</c>, otherwise of what everybody
    /// saw when a test failed.
    /// </summary>
    public static string Pictures { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    /// <summary>Somebody without an account and, unless wanted, without script.</summary>
    public static async Task<Person> VisitorAsync(
        BrowserFixture browser,
        Uri gateway,
        int width,
        bool script = false
    ) =>
        new(
            await browser.OpenAsync(
                gateway.AbsoluteUri,
                context =>
                {
                    context.ViewportSize = new() { Width = width, Height = 900 };
                    context.JavaScriptEnabled = script;
                    context.HasTouch = width == Width.Phone;
                }
            ),
            touches: width == Width.Phone
        );

    /// <summary>Somebody of the cast, signed in and led to a page of the workbench.</summary>
    public static async Task<Person> SignedInAsync(
        BrowserFixture browser,
        Uri gateway,
        int width,
        string userName,
        string path
    )
    {
        var person = await VisitorAsync(browser, gateway, width, script: true);
        await person.GoAsync($"/signin?returnUrl={Uri.EscapeDataString(path)}");
        await person.FillAsync("用户名", userName);
        await person.FillAsync("密码", Password);
        await person.PressAsync("登录");
        await person.Page.WaitForURLAsync($"**{path}");
        await Expect(person.Page.Locator(".page-heading")).ToBeVisibleAsync();
        return person;
    }

    /// <summary>Goes to an address and waits for the page's heading, which the workbench draws last.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Confirms what a dialog has told, and waits until it is gone.</summary>
    public async Task ConfirmAsync(string button)
    {
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await TouchAsync(dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Opens a menu and chooses the entry that begins so.</summary>
    public async Task ChooseInMenuAsync(string menu, string entry)
    {
        await TouchAsync(
            Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(menu)) })
        );
        await TouchAsync(
            Page.GetByRole(
                AriaRole.Menuitem,
                new() { NameRegex = new("^" + Regex.Escape(entry)) }
            ).First
        );
    }

    /// <summary>Opens a page as if for the first time.</summary>
    /// <returns>Bytes that came over the wire for it, headers included.</returns>
    public async Task<double> BytesOfAsync(string path)
    {
        var network = await Page.Context.NewCDPSessionAsync(Page);
        var bytes = 0.0;
        network.Event("Network.loadingFinished").OnEvent += (_, end) =>
            bytes += end?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await GoAsync(path);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return bytes;
    }

    /// <summary>Waits for the state beside the page's heading.</summary>
    public Task ExpectStateAsync(string state) =>
        Expect(Page.Locator(".page-heading .badge")).ToHaveTextAsync(state);

    /// <summary>The page has no empty boxes, no fault, no sideways scrolling; its picture is kept if wanted.</summary>
    public async Task LookAsync(string name)
    {
        await Page.AssertNoEmptyBoxesAsync();
        _screen.AssertNoFaults();
        await _screen.AssertNoCodesAsync();
        await ExpectNoSidewaysScrollingAsync(name);
        if (KeepsPictures)
        {
            await PictureAsync(name);
        }
    }

    /// <summary>Looks at desktop and at phone width, and returns to the screen's own.</summary>
    public async Task LookAtBothAsync(string name)
    {
        var own = Page.ViewportSize!;
        foreach (var (word, width) in Width.Both)
        {
            await WidenAsync(width);
            await LookAsync($"{name}-{word}");
        }

        await WidenAsync(own.Width);
    }

    /// <summary>In which colours the page is shown: <c>light</c> or <c>dark</c>.</summary>
    public Task<string> ColoursAsync() =>
        Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light'"
        );

    /// <summary>From light to dark or back: in the workbench by its button, elsewhere as the machine is set.</summary>
    public async Task ChangeColoursAsync()
    {
        var wanted = await ColoursAsync() == "dark" ? "light" : "dark";
        if (await Page.Locator(".desk").CountAsync() == 0)
        {
            await Page.EmulateMediaAsync(
                new() { ColorScheme = wanted == "dark" ? ColorScheme.Dark : ColorScheme.Light }
            );
            return;
        }

        await PressAsync(wanted == "dark" ? "切换为深色" : "切换为浅色");
        await Expect(Page.Locator($"html[data-theme={wanted}]")).ToHaveCountAsync(1);
        await Expect(
                Page.GetByRole(
                    AriaRole.Button,
                    new() { Name = wanted == "dark" ? "切换为浅色" : "切换为深色" }
                )
            )
            .ToBeVisibleAsync();
    }

    /// <summary>Keeps a picture of the whole page as it is.</summary>
    public async Task PictureAsync(string name)
    {
        await Page.EvaluateAsync("() => scrollTo(0, 0)");
        await Page.ScreenshotAsync(
            new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true }
        );
    }

    /// <summary>Changes the screen's width, and waits until the page has followed.</summary>
    public async Task WidenAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, Page.ViewportSize!.Height);
        // The workbench's navigation opens and closes a moment later, which moves the page: a click in between
        // would be lost.
        if (await Page.Locator(".mud-drawer").CountAsync() > 0)
        {
            var state = width > Width.Phone ? "open" : "closed";
            await Expect(Page.Locator($".mud-drawer--{state}")).ToHaveCountAsync(1);
        }
    }

    // Asked again and again, as panels still move after a change of width; without the page's own script, which may be off.
    private async Task ExpectNoSidewaysScrollingAsync(string name)
    {
        var wide = 0;
        for (var tries = 0; tries < 50; tries++)
        {
            wide = await Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            if (wide <= 0)
            {
                return;
            }

            await Page.WaitForTimeoutAsync(100);
        }

        await PictureAsync($"too-wide-{name}");
        Assert.Fail($"{name} is {wide} pixels too wide.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _screen.DisposeAsync();
}
