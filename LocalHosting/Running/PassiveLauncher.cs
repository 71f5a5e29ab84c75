namespace QualityAward.LocalHosting.Running;

/// <summary>Values are there as soon as they are asked for.</summary>
internal sealed class PassiveLauncher : ILauncher
{
    public bool Restarts => false;

    public Task<IRunningPart> StartAsync(
        ResourceInstance instance,
        CancellationToken cancellationToken
    ) => Task.FromResult<IRunningPart>(new PassivePart());
}
