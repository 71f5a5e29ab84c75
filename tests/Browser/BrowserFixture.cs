using Microsoft.Playwright;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Browser;

/// <summary>One real Chromium for the test module, with a Chinese font; both found on the machine or fetched by the run.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The name lookup rule keeps even the browser itself from asking anything outside this machine.
    private static readonly string[] Arguments =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    public IBrowser Browser =>
        _browser ?? throw new InvalidOperationException("The browser is not started yet.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var parts = await BrowserParts.ObtainAsync(CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(parts);
    }

    /// <summary>Opens an empty page in a context of its own (cookies, cache), as a user in Panzhihua would.</summary>
    /// <param name="baseUrl">Address that paths are relative to.</param>
    /// <param name="configure">Changes the context: phone, no script, dark, no animation…</param>
    public async Task<ObservedPage> OpenAsync(
        string? baseUrl = null,
        Action<BrowserNewContextOptions>? configure = null
    )
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = baseUrl,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1280, Height = 800 },
        };
        configure?.Invoke(options);
        return await ObservedPage.OpenAsync(await Browser.NewContextAsync(options));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Starts another browser with other variables, such as one without fonts.</summary>
    internal Task<IBrowser> LaunchAsync(BrowserParts parts) =>
        _playwright!.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = parts.Executable,
                Env = parts.Environment,
                Args = Arguments,
            }
        );
}
