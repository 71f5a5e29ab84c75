using System.Diagnostics;
using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>Looks for an installed browser of the Chromium family. <c>AWARD_CHROMIUM</c> may name one, or say <c>npm</c>.</summary>
internal static class ChromiumOnMachine
{
    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ];

    /// <summary>The browser, or null when there is none.</summary>
    public static ChromiumBinary? Find()
    {
        var chosen = Environment.GetEnvironmentVariable("AWARD_CHROMIUM");
        if (chosen is "npm")
        {
            return null;
        }

        var candidates = chosen is { Length: > 0 }
            ? [chosen]
            : Names.Select(Executables.Find).OfType<string>().Concat(Places.Where(File.Exists));
        return candidates.Where(Works).Select(path => new ChromiumBinary(path)).FirstOrDefault();
    }

    // On some systems the command only says which package to install.
    private static bool Works(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true; // there --version opens a window
        }

        var info = new ProcessStartInfo(path, "--version")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(info)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
