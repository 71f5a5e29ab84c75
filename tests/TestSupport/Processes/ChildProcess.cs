using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QualityAward.TestSupport;

/// <summary>A running child, which does not outlive this process: its id, its end, and the signals to stop it.</summary>
public sealed class ChildProcess
{
    private const int SigInt = 2;
    private const int SigTerm = 15;

    private readonly Process _process;
    private readonly TaskCompletionSource<int> _exit = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private ChildProcess(Process process)
    {
        _process = process;
        Id = process.Id;
        _ = WatchAsync();
    }

    /// <summary>Process id (of the program itself: wrappers replace themselves by it).</summary>
    public int Id { get; }

    /// <summary>Completes with the exit code when the child has ended and its output was read.</summary>
    public Task<int> Exit => _exit.Task;

    /// <summary>True as soon as the child has ended.</summary>
    public bool HasExited => _exit.Task.IsCompleted;

    /// <summary>Starts a child.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static async Task<ChildProcess> StartAsync(ChildStart start) =>
        new(await ChildStarter.StartAsync(start));

    /// <summary>SIGINT where there are signals, else the end at once.</summary>
    public void Interrupt() => Signal(SigInt);

    /// <summary>SIGTERM where there are signals, else the end at once.</summary>
    public void Terminate() => Signal(SigTerm);

    /// <summary>Ends the child and what it started, at once.</summary>
    public void Kill()
    {
        if (!HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Ends the child alone, at once.</summary>
    public void KillAlone()
    {
        if (!HasExited)
        {
            _process.Kill();
        }
    }

    private void Signal(int signal)
    {
        if (HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Kill();
        }
        else
        {
            _ = SendSignal(Id, signal);
        }
    }

    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        // Not disposed: Kill may be looking at it in this moment.
        _exit.TrySetResult(_process.ExitCode);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int pid, int signal);
}
