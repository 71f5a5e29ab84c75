using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>When everything is ready, says so, and where to go; after a minute, and once, what is not.</summary>
internal sealed class ReadyMessage(
    DistributedApplicationModel model,
    ResourceNotificationService board,
    IConfiguration configuration
) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Name, bool Ready)> _ready = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ready = WhenReadyAsync(stoppingToken);
        try
        {
            if (await Task.WhenAny(ready, Task.Delay(Patience, stoppingToken)) != ready)
            {
                Console.WriteLine(
                    $"一分钟后仍有资源未就绪：{string.Join("、", Missing())}。请查看其日志。 / Not everything is ready after a minute: see the logs of these."
                );
            }

            await ready;
            Console.WriteLine(Ready());
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        await foreach (var change in board.WatchAsync(cancellationToken))
        {
            _ready[change.ResourceId] = (change.Resource.Name, IsReady(change.Snapshot));
            if (!Missing().Any())
            {
                return;
            }
        }
    }

    // Of what has replicas, all must be ready.
    private IEnumerable<string> Missing() =>
        model
            .OurParts()
            .Where(p =>
                _ready.Values.Count(r => r == (p.Name, true))
                < (p is ProjectResource project ? project.GetReplicaCount() : 1)
            )
            .Select(p => p.Name);

    // What plays the demonstration ends by itself.
    private static bool IsReady(CustomResourceSnapshot snapshot) =>
        snapshot.State?.Text == KnownResourceStates.Finished && snapshot.ExitCode is 0
        || snapshot.State?.Text == KnownResourceStates.Running
            && snapshot.HealthStatus is HealthStatus.Healthy;

    private string Ready()
    {
        using var self = Process.GetCurrentProcess();
        var elapsed = (
            TimeProvider.System.GetUtcNow() - self.StartTime.ToUniversalTime()
        ).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var url = model
            .Resources.OfType<ProjectResource>()
            .Single(r => r.Name == ResourceNames.Gateway)
            .GetEndpoint(ResourceNames.HttpEndpoint)
            .Url;
        var dashboard = DashboardAccess.IsWanted(configuration)
            ? $"\n  管理面板 / dashboard    {DashboardAccess.Url(configuration)}"
            : "";
        return $"""

            全部就绪，用时 {elapsed} s。按 Ctrl+C 停止。 / Everything is ready. Press Ctrl+C to stop.
              公众网站 / public site  {url}
              工作台 / workbench      {url}/workbench{dashboard}
            """;
    }
}
