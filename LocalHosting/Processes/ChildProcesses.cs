using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace QualityAward.LocalHosting.Processes;

/// <summary>
/// Starts children that do not outlive this process. On Linux the kernel ends them when the <em>thread</em> that
/// started them ends, so one thread that never ends starts them all.
/// </summary>
internal sealed class ChildProcesses : IDisposable
{
    private static readonly string? SetPriv = OperatingSystem.IsLinux()
        ? Executables.Find("setpriv")
        : null;

    private readonly BlockingCollection<Action> _starts = [];
    private readonly ConcurrentDictionary<int, ChildProcess> _children = new();

    public ChildProcesses() =>
        new Thread(RunStarts) { IsBackground = true, Name = "child processes" }.Start();

    /// <summary>Starts a child.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public Task<ChildProcess> StartAsync(ChildStart start)
    {
        var started = new TaskCompletionSource<ChildProcess>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _starts.Add(() =>
        {
            try
            {
                started.SetResult(Start(start));
            }
            catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    /// <summary>Ends every child that still runs.</summary>
    public void Dispose()
    {
        _starts.CompleteAdding();
        foreach (var child in _children.Values)
        {
            child.Kill();
        }
    }

    private ChildProcess Start(ChildStart start)
    {
        var info = new ProcessStartInfo
        {
            FileName = SetPriv ?? start.FileName,
            WorkingDirectory = start.WorkingDirectory ?? "",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        IEnumerable<string> prefix = SetPriv is null
            ? []
            : ["--pdeathsig", start.DeathSignal, "--", start.FileName];
        foreach (var argument in prefix.Concat(start.Arguments))
        {
            info.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        var process = new Process { StartInfo = info };
        process.OutputDataReceived += (_, e) => Forward(start, e.Data, isError: false);
        process.ErrorDataReceived += (_, e) => Forward(start, e.Data, isError: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var child = new ChildProcess(process);
        _children[child.Id] = child;
        child.Exit.ContinueWith(
            _ => _children.TryRemove(child.Id, out var _),
            TaskScheduler.Default
        );
        return child;
    }

    private static void Forward(ChildStart start, string? line, bool isError)
    {
        if (line is not null)
        {
            start.Output?.Invoke(line, isError);
        }
    }

    private void RunStarts()
    {
        foreach (var start in _starts.GetConsumingEnumerable())
        {
            start();
        }

        Thread.Sleep(Timeout.Infinite);
    }
}
