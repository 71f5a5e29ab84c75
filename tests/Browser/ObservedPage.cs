using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace QualityAward.Browser;

/// <summary>A page whose faults are remembered: CSP reports, errors of scripts, requests that would leave the machine.</summary>
public sealed class ObservedPage : IAsyncDisposable
{
    private const string ReportViolations = """
        document.addEventListener('securitypolicyviolation', e =>
            window.__reportViolation(`${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile ?? ''}:${e.lineNumber}`));
        """;

    private readonly ConcurrentQueue<string> _faults = new();

    private ObservedPage(IPage page) => Page = page;

    /// <summary>The page to drive.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Opens an empty page in the context and owns both.</summary>
    public static async Task<ObservedPage> OpenAsync(IBrowserContext context)
    {
        var observed = new ObservedPage(await context.NewPageAsync());
        await observed.ObserveAsync();
        return observed;
    }

    /// <summary>Fails when the page broke its own security policy, threw an error or asked for something elsewhere.</summary>
    public void AssertNoFaults() => Assert.True(_faults.IsEmpty, string.Join('\n', _faults));

    /// <summary>Fails when the page shows a code where a person expects words.</summary>
    public async Task AssertNoCodesAsync()
    {
        // Written for programs, or about accounts, whose sign-in names read like codes in Development.
        var path = new Uri(Page.Url).AbsolutePath;
        if (
            path is "/data" or "/log" or "/demo"
            || path.StartsWith("/workbench/accounts", StringComparison.Ordinal)
        )
        {
            return;
        }

        var text = await Page.Locator("main, #main").First.InnerTextAsync();
        Assert.True(
            VisibleCodes.In(text) is { Count: 0 },
            $"{Page.Url}: {string.Join(" | ", VisibleCodes.In(text))}"
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private async Task ObserveAsync()
    {
        // Two ways, as the event needs script and the console line may come late or for reports only.
        await Page.ExposeFunctionAsync<string, bool>("__reportViolation", Violated);
        await Page.AddInitScriptAsync(ReportViolations);
        Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                Violated(message.Text);
            }
        };
        Page.PageError += (_, error) => _faults.Enqueue($"script error: {error}");
        Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback)
            {
                _faults.Enqueue($"leaves the machine: {request.Url}");
            }
        };
    }

    private bool Violated(string what)
    {
        _faults.Enqueue($"content security policy: {what}");
        return true;
    }
}
