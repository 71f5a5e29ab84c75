using System.Collections.Concurrent;
using System.Diagnostics;

namespace QualityAward.ServiceDefaults.Tests.Events;

/// <summary>One replica of the probe in a process of its own, started again whenever it ends by itself.</summary>
internal sealed class ProbeProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string> environment;
    private readonly ConcurrentQueue<string> output = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task run;

    /// <param name="environment">What the AppHost would give it.</param>
    public ProbeProcess(Dictionary<string, string> environment)
    {
        this.environment = environment;
        run = RunAsync();
    }

    /// <summary>How often it has ended by itself.</summary>
    public int Deaths { get; private set; }

    /// <summary>The last lines of its output.</summary>
    public string Output => string.Join('\n', output.TakeLast(40));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            using var process = Start();
            try
            {
                await process.WaitForExitAsync(stop.Token);
                Deaths++;
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
                return;
            }
        }
    }

    private Process Start()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "QualityAward.EventsProbe");
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? file + ".exe" : file)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            // It ends when this process does, however that happens: then its standard input ends.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
