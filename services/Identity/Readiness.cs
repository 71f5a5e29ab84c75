using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace QualityAward.Identity;

/// <summary>Whether keys, clients and first accounts are there; until then nobody can sign in.</summary>
public sealed class Readiness : IHealthCheck
{
    private readonly TaskCompletionSource _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>True from then on.</summary>
    public bool IsReady => _ready.Task.IsCompleted;

    /// <summary>Waits for it.</summary>
    public Task WhenReadyAsync(CancellationToken cancellationToken) =>
        _ready.Task.WaitAsync(cancellationToken);

    internal void MarkReady() => _ready.TrySetResult();

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            IsReady
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Keys, clients and accounts are being prepared.")
        );
}
