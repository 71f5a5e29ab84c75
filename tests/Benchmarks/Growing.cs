using System.Diagnostics;
using System.Reflection;

namespace QualityAward.Benchmarks;

/// <summary>
/// <c>--only growth</c>: lists and checks with little and with as much as is ever expected in the tables. The measurements
/// are the services' own tests, which assert what does not depend on the machine; here they fill their tables as far as they
/// go, and what they print is the table of docs/performance.md.
/// </summary>
internal static class Growing
{
    private static readonly (string Project, string Class)[] Tests =
    [
        ("Applications.Tests", "*GrowthTests"),
        ("Publicity.Tests", "*NothingGrows"),
        ("Notifications.Tests", "*GrowthTests"),
        ("Review.Tests", "*GrowthTests"),
        ("Events.Tests", "*GrowthTests"),
        ("Honours.Tests", "*GrowthTests"),
        ("Identity.Tests", "*GrowthTests"),
    ];

    /// <summary>Runs them one after another.</summary>
    /// <returns>Whether nothing has grown.</returns>
    public static async Task<bool> RunAsync()
    {
        Console.WriteLine(
            "| What | Commands | Rows | Rows read to find them | Bytes | Time | Ratio |\n|---|---|---|---|---|---|---|"
        );
        var root = Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "Root")
            .Value!;
        var nothingGrew = true;
        foreach (var (project, test) in Tests)
        {
            nothingGrew &= await RunAsync(root, project, test);
        }

        return nothingGrew;
    }

    private static async Task<bool> RunAsync(string root, string project, string test)
    {
        var assembly = Path.Combine("bin", Configuration, "net10.0", $"QualityAward.{project}.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                Path.Combine(root, "tests", project, assembly),
                "-class",
                test,
                "-noColor",
                "-diagnostics",
            ]
        )
        {
            RedirectStandardOutput = true,
            Environment = { ["AWARD_GROWTH"] = "full" },
        };
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("growth |", StringComparison.Ordinal) is var at and >= 0)
            {
                Console.WriteLine($"{line[(at + "growth ".Length)..]} |");
            }
            else if (line.Contains(" → ", StringComparison.Ordinal))
            {
                Console.WriteLine($"grown: {line.Trim()}");
            }
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
}
