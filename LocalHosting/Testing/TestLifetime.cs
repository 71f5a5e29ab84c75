using Microsoft.Extensions.Hosting;

namespace QualityAward.LocalHosting.Testing;

/// <summary>Lets an application live as long as the test wants.</summary>
internal sealed class TestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
