using Microsoft.Extensions.Hosting;

namespace QualityAward.AppHost;

/// <summary>Says that what runs once, the demonstration, failed, also where consoles are kept quiet.</summary>
internal sealed class FailedOnce(ResourceNotificationService board) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTime? told = null;
        try
        {
            await foreach (var change in board.WatchAsync(stoppingToken))
            {
                var end = change.Snapshot.StopTimeStamp;
                // The same end is announced several times.
                if (HasFailed(change) && told != end)
                {
                    told = end;
                    Console.WriteLine(
                        $"{change.Resource.Name} 未能完成（代码 {change.Snapshot.ExitCode}）：演示未就绪，停在何处见其日志；排除原因后以 --demo --reset 重新启动。 / It failed: its log says where it stopped."
                    );
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private static bool HasFailed(ResourceEvent change) =>
        change.Resource.HasAnnotationOfType<RunsOnceAnnotation>()
        && change.Snapshot.State?.Text == KnownResourceStates.Finished
        && change.Snapshot.ExitCode is not (null or 0);
}
