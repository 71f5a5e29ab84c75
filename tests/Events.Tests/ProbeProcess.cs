using System.Collections.Concurrent;

namespace QualityAward.Events.Tests;

/// <summary>One replica of the probe in a process of its own, started again whenever it ends by itself.</summary>
internal sealed class ProbeProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string> _environment;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    /// <param name="environment">What the AppHost would give it.</param>
    public ProbeProcess(Dictionary<string, string> environment)
    {
        _environment = environment;
        _run = RunAsync();
    }

    /// <summary>How often it has ended by itself.</summary>
    public int Deaths { get; private set; }

    /// <summary>The last lines of its output.</summary>
    public string Output => string.Join('\n', _output.TakeLast(40));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            var process = await StartAsync();
            try
            {
                await process.Exit.WaitAsync(_stop.Token);
                Deaths++;
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.Exit;
                return;
            }
        }
    }

    private Task<ChildProcess> StartAsync()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "QualityAward.EventsProbe");
        return ChildProcess.StartAsync(
            new(new(OperatingSystem.IsWindows() ? file + ".exe" : file, []))
            {
                WorkingDirectory = AppContext.BaseDirectory,
                Environment = _environment,
                Output = (line, _) => _output.Enqueue(line),
            }
        );
    }
}
