using System.Diagnostics;
using System.Globalization;
using QualityAward.EndToEnd.Hosting;
using QualityAward.Provisioning;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Start;

/// <summary>The AppHost as a person starts it: a process of its own, on a folder and ports of its own.</summary>
internal sealed class AppHostProcess : IAsyncDisposable
{
    private const string Mark = "AWARD_TEST_MARK";

    /// <summary>Generous: a limit for hanging, not a measurement.</summary>
    private static readonly TimeSpan Starts = TimeSpan.FromMinutes(4);

    /// <summary>The goal on an idle machine is 15 s (docs/performance.md).</summary>
    private static readonly TimeSpan Ends = TimeSpan.FromSeconds(60);

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly SystemLock _lock;
    private readonly TemporaryFolder _data;
    private readonly List<string> _output = [];

    private AppHostProcess(SystemLock held, TemporaryFolder data) => (_lock, _data) = (held, data);

    /// <summary>What was started: the AppHost, or <c>dotnet run</c> around it.</summary>
    public ChildProcess Process { get; private set; } = null!;

    /// <summary>Everything printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts it and returns as soon as all its processes are there.</summary>
    /// <param name="words">What follows <c>dotnet</c>: how the AppHost is started.</param>
    public static async Task<AppHostProcess> StartAsync(params string[] words)
    {
        var held = await SystemLock.TakeAsync(CancellationToken.None);
        var data = TemporaryFolder.Create("award-apphost");
        var host = new AppHostProcess(held, data);
        string[] arguments =
        [
            .. words,
            $"--Award:DataFolder={data.Path}",
            "--Award:Durable=false",
            $"--Award:PublicPort={FreePort.Next()}",
            "--AWARD_DASHBOARD=off",
        ];
        host.Process = await ChildProcess.StartAsync(
            new(new("dotnet", arguments))
            {
                Environment = new Dictionary<string, string>
                {
                    [Mark] = host._mark,
                    ["DOTNET_ENVIRONMENT"] = "Development",
                },
                Output = (line, _) => host.Keep(line),
            }
        );
        await host.UntilAsync(host.IsEverythingThere, Starts);
        return host;
    }

    /// <summary>The AppHost's own process, also where <c>dotnet run</c> started it.</summary>
    public int AppHostId => Marked().Single(p => CommandLineOf(p).Contains("QualityAward.AppHost"));

    /// <summary>Waits until nothing of it is left.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> EverythingEndsAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await UntilAsync(() => !Marked().Any(), Ends);
        return Stopwatch.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var left in Marked())
        {
            using var process = System.Diagnostics.Process.GetProcessById(left);
            process.Kill();
        }

        await Process.Exit;
        _data.Dispose();
        await _lock.DisposeAsync();
    }

    /// <summary>Every process that was started by it, however far removed: they inherit its variables.</summary>
    private IEnumerable<int> Marked() =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(id => Read(id, "environ").Contains(_mark, StringComparison.Ordinal))
            .Where(IsAlive);

    private async Task UntilAsync(Func<bool> condition, TimeSpan limit)
    {
        try
        {
            await Eventually.TrueAsync(condition, limit);
        }
        catch (TimeoutException e)
        {
            var running = string.Join('\n', Marked().Select(CommandLineOf));
            throw new TimeoutException($"{e.Message}\n{running}\n{Output}", e);
        }
    }

    private bool IsEverythingThere()
    {
        if (Process.HasExited)
        {
            throw new InvalidOperationException(Output);
        }

        var lines = Marked().Select(CommandLineOf).ToList();
        string[] parts = ["Gateway", "Identity", "Review", "Public", "Workbench", "Cache"];
        return lines.Any(l =>
                l.Contains("postgres:", StringComparison.Ordinal)
                || l.Contains("postgres -D", StringComparison.Ordinal)
            ) && parts.All(p => lines.Any(l => l.Contains($"QualityAward.{p}.dll")));
    }

    private void Keep(string line)
    {
        lock (_output)
        {
            _output.Add(line);
        }
    }

    private static string CommandLineOf(int process) => Read(process, "cmdline").Replace('\0', ' ');

    /// <summary>A zombie has ended; only nobody has asked how.</summary>
    private static bool IsAlive(int process)
    {
        var status = Read(process, "stat");
        return status.Length > 0 && status[status.LastIndexOf(')') + 2] is not ('Z' or 'X');
    }

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
