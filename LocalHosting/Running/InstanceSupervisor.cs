using System.Diagnostics;
using System.Threading.Channels;
using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>
/// Keeps one instance running: waits for what it needs, starts it, starts it again after a crash, and obeys commands.
/// One loop per instance, so nothing here needs a lock.
/// </summary>
internal sealed class InstanceSupervisor(
    ResourceInstance instance,
    ILauncher launcher,
    ResourceBoard board,
    Dependencies dependencies,
    HealthProbe? probe
)
{
    private readonly Channel<ResourceCommand> _commands =
        Channel.CreateUnbounded<ResourceCommand>();
    private readonly BackOff _backOff = new();

    /// <summary>The start or restart that is to be answered when the instance runs.</summary>
    private ResourceCommand? _pending;

    /// <summary>Called when the instance cannot be started and will not be tried again.</summary>
    public Action<ResourceInstance, Exception>? Failed { get; init; }

    public Task<CommandOutcome> ExecuteAsync(string name, CancellationToken cancellationToken)
    {
        var command = new ResourceCommand(name);
        if (!command.IsStart && !command.IsStop && !command.IsRestart)
        {
            command.Fail($"未知命令：{name}。 / Unknown command.");
        }
        else if (!_commands.Writer.TryWrite(command))
        {
            command.Fail("系统正在停止。 / The application is stopping.");
        }

        return command.Outcome.WaitAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var again = await RunOnceAsync(cancellationToken).ConfigureAwait(false);
                await AwaitStartAsync(again, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _commands.Writer.Complete();
            while (_commands.Reader.TryRead(out var late))
            {
                late.Fail("系统正在停止。 / The application is stopping.");
            }

            _pending?.Fail("系统正在停止。 / The application is stopping.");
            Show(KnownResourceStates.Exited);
        }
    }

    /// <summary>One start and its end. Answers when to start again: null means by command only.</summary>
    private async Task<TimeSpan?> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (part, command) = await StartAsync(cancellationToken).ConfigureAwait(false);
        if (part is null)
        {
            return Obey(command);
        }

        _pending?.Succeed();
        _pending = null;
        var clock = Stopwatch.StartNew();
        using var running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = probe?.RunAsync(instance, board, running.Token) ?? Task.CompletedTask;
        try
        {
            command = await CommandOrAsync(part.Exit, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await running.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(false);
            if (!part.Exit.IsCompleted)
            {
                Show(KnownResourceStates.Stopping);
                await part.StopAsync().ConfigureAwait(false);
            }
        }

        var exitCode = await part.Exit.ConfigureAwait(false);
        var asked = command is not null;
        Ended(exitCode, asked);
        if (asked)
        {
            return Obey(command);
        }

        return exitCode == 0 || !launcher.Restarts ? null : _backOff.Next(clock.Elapsed);
    }

    private async Task<(IRunningPart?, ResourceCommand?)> StartAsync(
        CancellationToken cancellationToken
    )
    {
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var start = LaunchAsync(starting.Token);
        var command = await CommandOrAsync(start, cancellationToken).ConfigureAwait(false);
        if (command is not null)
        {
            await starting.CancelAsync().ConfigureAwait(false);
        }

        try
        {
            var part = await start.ConfigureAwait(false);
            if (command is null)
            {
                return (part, null);
            }

            await part.StopAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (starting.IsCancellationRequested) { }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a launcher fails with is shown where people look for it; it is not tried again by itself.
            instance.Console.Append(e.Message, isError: true);
            Show(KnownResourceStates.FailedToStart);
            _pending?.Fail(e.Message);
            _pending = null;
            Failed?.Invoke(instance, e);
            return (null, command);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Show(KnownResourceStates.Exited);
        return (null, command);
    }

    private async Task<IRunningPart> LaunchAsync(CancellationToken cancellationToken)
    {
        Show(KnownResourceStates.Waiting);
        await dependencies.ReadyAsync(cancellationToken).ConfigureAwait(false);
        Show(KnownResourceStates.Starting);
        var part = await launcher.StartAsync(instance, cancellationToken).ConfigureAwait(false);
        board.Update(
            instance,
            s =>
                s with
                {
                    State = KnownResourceStates.Running,
                    StartedAt = DateTimeOffset.UtcNow,
                    StoppedAt = null,
                    Health = probe is null ? [] : probe.Unknown,
                    Properties = Presentation.Properties(instance, part.ProcessId),
                    Urls = Presentation.Urls(instance, isInactive: false),
                    Commands = Presentation.Commands(instance, isRunning: true),
                }
        );
        return part;
    }

    private async Task AwaitStartAsync(TimeSpan? again, CancellationToken cancellationToken)
    {
        var delay = Task.Delay(again ?? Timeout.InfiniteTimeSpan, cancellationToken);
        if (again > TimeSpan.Zero)
        {
            instance.Console.Append(
                $"{again.Value.TotalSeconds:0.#} 秒后重新启动。 / Starting again in {again.Value.TotalSeconds:0.#} s.",
                isError: true
            );
        }

        while (
            await CommandOrAsync(delay, cancellationToken, isRunning: false).ConfigureAwait(false)
                is { } command
        )
        {
            if (!command.IsStop)
            {
                _pending = command;
                return;
            }

            command.Succeed();
            delay = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        await delay.ConfigureAwait(false);
    }

    private TimeSpan? Obey(ResourceCommand? command)
    {
        if (command is { IsRestart: true })
        {
            _pending = command;
            return TimeSpan.Zero;
        }

        _pending?.Fail("已被停止。 / Stopped meanwhile.");
        _pending = null;
        command?.Succeed();
        return null;
    }

    /// <summary>The next command, or null when the task ends first. What runs already cannot be started.</summary>
    private async Task<ResourceCommand?> CommandOrAsync(
        Task task,
        CancellationToken cancellationToken,
        bool isRunning = true
    )
    {
        while (true)
        {
            var arrival = _commands.Reader.WaitToReadAsync(cancellationToken).AsTask();
            await Task.WhenAny(task, arrival).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (task.IsCompleted || !_commands.Reader.TryRead(out var command))
            {
                return null;
            }

            if (!isRunning || !command.IsStart)
            {
                return command;
            }

            command.Fail("已在运行。 / It runs already.");
        }
    }

    private void Ended(int exitCode, bool asked)
    {
        if (!asked && exitCode != 0)
        {
            instance.Console.Append(
                $"进程意外结束，代码 {exitCode}。 / The process ended unexpectedly with code {exitCode}.",
                isError: true
            );
        }

        Show(
            asked || exitCode != 0 ? KnownResourceStates.Exited : KnownResourceStates.Finished,
            exitCode
        );
    }

    private void Show(string state, int? exitCode = null) =>
        board.Update(
            instance,
            s =>
                s with
                {
                    State = state,
                    StoppedAt = exitCode is null ? s.StoppedAt : DateTimeOffset.UtcNow,
                    ExitCode = exitCode ?? s.ExitCode,
                    Health = [],
                    Urls = Presentation.Urls(instance, isInactive: true),
                    Commands = Presentation.Commands(
                        instance,
                        isRunning: state != KnownResourceStates.Exited
                            && state != KnownResourceStates.Finished
                            && state != KnownResourceStates.FailedToStart
                    ),
                }
        );
}
