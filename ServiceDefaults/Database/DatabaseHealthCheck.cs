using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>Ready when no migration is pending and the database answers.</summary>
internal sealed class DatabaseHealthCheck(DatabaseReadiness readiness, NpgsqlDataSource source)
    : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!readiness.IsReady)
        {
            return HealthCheckResult.Unhealthy("Migrations are pending.");
        }

        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken).WaitAsync(Limit, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // The message only: probes come every few seconds, and each would log the whole exception.
            return HealthCheckResult.Unhealthy(
                $"The database does not answer: {e.GetType().Name}."
            );
        }
    }
}
