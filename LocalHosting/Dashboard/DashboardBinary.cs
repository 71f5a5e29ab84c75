using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Provisioning;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>
/// The genuine Aspire dashboard, which Aspire's command line carries inside itself. <c>AWARD_DASHBOARD</c> may name
/// the program (<c>aspire-managed</c>) or say <c>off</c>.
/// </summary>
internal sealed class DashboardBinary(ChildProcesses processes, Action<string> log)
{
    private const string Program = "aspire-managed";

    /// <summary>Whether somebody said that none is wanted; nothing is then recorded for it either.</summary>
    public static bool IsOff => Chosen is "off";

    private static string? Chosen => Environment.GetEnvironmentVariable("AWARD_DASHBOARD");

    /// <summary>Full path of the program; fetched and unpacked once.</summary>
    /// <exception cref="ProvisioningException">It cannot be had; the message says why.</exception>
    public async Task<string> ObtainAsync(CancellationToken ct)
    {
        if (Chosen is { Length: > 0 } chosen)
        {
            return File.Exists(chosen)
                ? chosen
                : throw new ProvisioningException($"AWARD_DASHBOARD: {chosen} 不存在 / not found");
        }

        var platform = NpmPackage.Platform(macOS: "osx", windows: "win");
        var package = new NpmPackage($"@microsoft/aspire-cli-{platform}", "13.5.4", Megabytes: 127)
        {
            Keep = path => path.StartsWith("bin/", StringComparison.Ordinal),
            Complete = UnpackAsync,
        };
        var folder = await new NpmStore(processes, log).ObtainAsync(package, ct);
        return Path.Combine(folder, "managed", FileName(Program));
    }

    private static string FileName(string program) =>
        OperatingSystem.IsWindows() ? program + ".exe" : program;

    private async Task UnpackAsync(string folder, CancellationToken ct)
    {
        var work = Path.Combine(folder, "work");
        var output = new LastLines(20);
        var child = await processes.StartAsync(
            new ChildStart(
                Path.Combine(folder, "bin", FileName("aspire")),
                ["setup", "--install-path", work, "--non-interactive", "--nologo"]
            )
            {
                Environment = new Dictionary<string, string?>
                {
                    ["HOME"] = work,
                    ["ASPIRE_HOME"] = work,
                    ["ASPIRE_CLI_TELEMETRY_OPTOUT"] = "true",
                },
                Output = (line, _) => output.Add(line),
            }
        );
        var code = await child.Exit.WaitAsync(ct);
        var versions = Path.Combine(work, "versions");
        if (code is not 0 || !Directory.Exists(versions))
        {
            throw new ProvisioningException($"aspire setup: {code}\n{output}");
        }

        // Beside the dashboard lie an orchestrator and the command line itself: 240 MB that nobody needs here.
        var version = Directory.GetDirectories(versions).Single();
        Directory.Move(Path.Combine(version, "managed"), Path.Combine(folder, "managed"));
        Directory.Delete(work, recursive: true);
        Directory.Delete(Path.Combine(folder, "bin"), recursive: true);
    }
}
