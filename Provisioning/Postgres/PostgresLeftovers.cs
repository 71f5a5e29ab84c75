using System.Diagnostics;

namespace QualityAward.Provisioning;

/// <summary>Deals with <c>postmaster.pid</c> of a server that was not stopped by us.</summary>
public static class PostgresLeftovers
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Waits for a server on the same data that is still stopping, ends one that nobody owns any more, and removes
    /// the file when its process is gone or is another program that got the same id.
    /// </summary>
    public static async Task ClearAsync(
        string dataFolder,
        Action<string> log,
        CancellationToken cancellationToken
    )
    {
        var file = Path.Combine(dataFolder, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).FirstOrDefault(), out var pid))
        {
            return;
        }

        if (Serves(pid, dataFolder))
        {
            log($"等待上次的 PostgreSQL（{pid}）结束… / Waiting for the previous server to end.");
            Interrupt(pid);
            var waited = Stopwatch.StartNew();
            while (Serves(pid, dataFolder) && waited.Elapsed < EndsWithin)
            {
                await Task.Delay(50, cancellationToken);
            }
        }

        if (Serves(pid, dataFolder))
        {
            throw new ProvisioningException(
                $"上次的 PostgreSQL（{pid}）仍在使用 {dataFolder}，请先结束它。 / The previous server ({pid}) still uses {dataFolder}: end it first."
            );
        }

        File.Delete(file);
    }

    private static bool Serves(int pid, string dataFolder) =>
        CommandLine(pid).Contains(dataFolder, StringComparison.Ordinal);

    private static string CommandLine(int pid)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? File.ReadAllText($"/proc/{pid}/cmdline").Replace('\0', ' ')
                : Ask("ps", ["-o", "command=", "-p", $"{pid}"]);
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception)
        {
            return ""; // no such process
        }
    }

    private static void Interrupt(int pid) => Ask("kill", ["-INT", $"{pid}"]);

    private static string Ask(string program, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return answer;
    }
}
