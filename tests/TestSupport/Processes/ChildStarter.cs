using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>
/// Starts children that do not outlive this process. On Linux the kernel ends them when the <em>thread</em> that
/// started them ends, so one thread that never ends starts them all.
/// </summary>
internal static class ChildStarter
{
    private static readonly string? SetPriv = OperatingSystem.IsLinux()
        ? Executables.Find("setpriv")
        : null;

    private static readonly BlockingCollection<Action> Starts = Begin();

    public static Task<Process> StartAsync(ChildStart start)
    {
        var started = new TaskCompletionSource<Process>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(Start(start));
            }
            catch (Exception e) when (e is Win32Exception or IOException)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    private static BlockingCollection<Action> Begin()
    {
        var starts = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (var start in starts.GetConsumingEnumerable())
            {
                start();
            }
        })
        {
            IsBackground = true,
            Name = "child processes",
        }.Start();
        return starts;
    }

    private static Process Start(ChildStart start)
    {
        IReadOnlyList<string> words = SetPriv is null
            ? start.Command.Words
            : [SetPriv, "--pdeathsig", start.DeathSignal, "--", .. start.Command.Words];
        var info = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = start.WorkingDirectory ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        var process = new Process { StartInfo = info };
        process.OutputDataReceived += (_, e) => Forward(e.Data, isError: false);
        process.ErrorDataReceived += (_, e) => Forward(e.Data, isError: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Forward(string? line, bool isError)
        {
            if (line is not null)
            {
                start.Output?.Invoke(line, isError);
            }
        }
    }
}
