using QualityAward.LocalHosting.Resources;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Runs the commands of <see cref="KnownResourceCommands" />.</summary>
public sealed class ResourceCommandService
{
    private readonly ResourceBoard _board;

    internal ResourceCommandService(ResourceBoard board) => _board = board;

    /// <summary>Runs a command on one instance (by id) or on all replicas (by name).</summary>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(
        string resourceId,
        string commandName,
        CancellationToken cancellationToken = default
    )
    {
        var targets = _board.Find(resourceId);
        if (targets.Count == 0)
        {
            return new() { Success = false, Reason = $"There is no resource '{resourceId}'." };
        }

        var outcomes = await Task.WhenAll(
                targets.Select(t => _board.Commands(t, commandName, cancellationToken))
            )
            .ConfigureAwait(false);
        var failure = Array.Find(outcomes, o => !o.Success);
        return new() { Success = failure is null, Reason = failure?.Message };
    }
}
