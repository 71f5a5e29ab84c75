using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>What a browser test needs on the machine: a Chromium and a Chinese font, found or fetched once.</summary>
/// <param name="Executable">Full path of the browser.</param>
/// <param name="Environment">Variables to start it with, this process's own included.</param>
public sealed record BrowserParts(
    string Executable,
    IReadOnlyDictionary<string, string> Environment
)
{
    /// <summary>Finds or fetches both; throws with what to install where that is impossible, never skips.</summary>
    public static async Task<BrowserParts> ObtainAsync(CancellationToken cancellationToken)
    {
        var store = new NpmStore(TestLog.Write);
        var environment = System
            .Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
        if (await new ChineseFonts(store).ObtainConfigurationAsync(cancellationToken) is { } fonts)
        {
            environment["FONTCONFIG_FILE"] = fonts;
        }

        var browser =
            ChromiumOnMachine.Find()
            ?? await new ChromiumFromNpm(store).ObtainAsync(cancellationToken);
        if (browser.Libraries is { } libraries)
        {
            environment["LD_LIBRARY_PATH"] = libraries;
        }

        return new(browser.Executable, environment);
    }
}
