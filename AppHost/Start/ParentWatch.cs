using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace QualityAward.AppHost;

/// <summary>
/// Ends this process when the <c>dotnet run</c> that started it is gone: killed by SIGKILL it cannot tell us.
/// Any other parent (a shell, a service manager) may leave us running on purpose.
/// </summary>
internal sealed class ParentWatch(IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // Taken before anything else is done: whoever waits for a port meanwhile may lose its parent.
    private static readonly int Parent = OperatingSystem.IsWindows() ? 0 : ParentId();
    private static readonly bool IsWatched = Parent != 0 && IsDotNet(Parent);

    /// <summary>Looks who the parent is.</summary>
    public static void Begin() => _ = IsWatched;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsWatched)
        {
            return;
        }

        while (ParentId() == Parent)
        {
            await Task.Delay(Interval, stoppingToken);
        }

        lifetime.StopApplication();
    }

    private static bool IsDotNet(int process)
    {
        try
        {
            using var parent = Process.GetProcessById(process);
            return parent.ProcessName is "dotnet";
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();
}
