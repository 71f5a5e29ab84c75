using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>A command on its way to the supervisor of an instance.</summary>
internal sealed class ResourceCommand(string name)
{
    private readonly TaskCompletionSource<CommandOutcome> _outcome = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Task<CommandOutcome> Outcome => _outcome.Task;

    public bool IsStart => name == KnownResourceCommands.StartCommand;

    public bool IsStop => name == KnownResourceCommands.StopCommand;

    public bool IsRestart => name == KnownResourceCommands.RestartCommand;

    public void Succeed() => _outcome.TrySetResult(new(true));

    public void Fail(string message) => _outcome.TrySetResult(new(false, message));
}
