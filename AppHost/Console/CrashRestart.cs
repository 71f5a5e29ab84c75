using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QualityAward.AppHost;

/// <summary>A program that does its work and ends: what its failure was is read on its console, not tried again.</summary>
internal sealed class RunsOnceAnnotation : IResourceAnnotation;

/// <summary>
/// Starts again what ended with an error by itself, after a pause that grows. What somebody stopped by hand, and what ended
/// with 0, stays as it is. Aspire has no such policy for processes.
/// </summary>
internal sealed class CrashRestart(
    ResourceNotificationService board,
    ResourceLoggerService loggers,
    ResourceCommandService commands
) : BackgroundService
{
    private readonly Dictionary<string, BackOff> _pauses = [];
    private readonly Dictionary<string, DateTime?> _handled = [];
    private readonly HashSet<string> _stopped = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in board.WatchAsync(stoppingToken))
            {
                NoteStop(change);
                // The same end is announced several times.
                var end = change.Snapshot.StopTimeStamp;
                if (
                    HasCrashed(change)
                    && !_stopped.Contains(change.ResourceId)
                    && (!_handled.TryGetValue(change.ResourceId, out var last) || last != end)
                )
                {
                    _handled[change.ResourceId] = end;
                    _ = StartAsync(change, PauseAfter(change), stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    // Whoever is stopped by a command passes through that state, even where it has to be killed in the end.
    private void NoteStop(ResourceEvent change)
    {
        var state = change.Snapshot.State?.Text;
        if (state == KnownResourceStates.Stopping)
        {
            _stopped.Add(change.ResourceId);
        }
        else if (state == KnownResourceStates.Running)
        {
            _stopped.Remove(change.ResourceId);
        }
    }

    private static bool HasCrashed(ResourceEvent change) =>
        change.Resource is ProjectResource or ExecutableResource
        && !change.Resource.HasAnnotationOfType<RunsOnceAnnotation>()
        && change.Snapshot.ExitCode is not (null or 0)
        && change.Snapshot.State?.Text == KnownResourceStates.Finished;

    private TimeSpan PauseAfter(ResourceEvent change)
    {
        var (began, ended) = (change.Snapshot.StartTimeStamp, change.Snapshot.StopTimeStamp);
        if (!_pauses.TryGetValue(change.ResourceId, out var pauses))
        {
            _pauses[change.ResourceId] = pauses = new();
        }

        return pauses.Next(ended - began ?? TimeSpan.Zero);
    }

    private async Task StartAsync(
        ResourceEvent change,
        TimeSpan pause,
        CancellationToken cancellationToken
    )
    {
        var log = loggers.GetLogger(change.ResourceId);
        log.LogWarning(
            "进程意外结束，代码 {Code}，{Pause:0.#} 秒后重新启动。 / It ended unexpectedly and is started again.",
            change.Snapshot.ExitCode,
            pause.TotalSeconds
        );
        try
        {
            await Task.Delay(pause, cancellationToken);
            if (
                !board.TryGetCurrentState(change.ResourceId, out var now)
                || now.Snapshot.State?.Text != KnownResourceStates.Finished
            )
            {
                return; // somebody was quicker
            }

            var start = await commands.ExecuteCommandAsync(
                change.ResourceId,
                KnownResourceCommands.StartCommand,
                cancellationToken
            );
            if (!start.Success)
            {
                log.LogError("未能重新启动：{Reason} / It could not be started.", start.Message);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }
}
