using QualityAward.LocalHosting.Dashboard;
using QualityAward.LocalHosting.Processes;

namespace QualityAward.LocalHosting.Running;

/// <summary>Has the dashboard started when it is wanted, and says where it is.</summary>
internal sealed class DashboardHost(
    ResourceBoard board,
    LocalHostingOptions options,
    ChildProcesses processes,
    ConsoleOutput? output = null
) : IAsyncDisposable
{
    private DashboardProcess? _dashboard;

    /// <summary>Begins; answers at once where telemetry is to be sent, or null without a dashboard.</summary>
    public Telemetry? Begin()
    {
        if (!options.Dashboard || DashboardBinary.IsOff)
        {
            return null;
        }

        _dashboard = DashboardProcess.Begin(
            new(options.ApplicationName, options.DashboardPort),
            board,
            processes,
            line => output?.Write($"[dashboard] {line}")
        );
        _ = AnnounceAsync(_dashboard);
        return _dashboard.Telemetry;
    }

    public ValueTask DisposeAsync() => _dashboard?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnnounceAsync(DashboardProcess dashboard)
    {
        if (await dashboard.Ready.ConfigureAwait(false))
        {
            output?.Write($"仪表板：{dashboard.Url} / Dashboard: {dashboard.Url}");
        }
    }
}
