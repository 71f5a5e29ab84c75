using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QualityAward.Events.Tables;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events.Operations;

/// <summary>Degraded while a stream waits for an operator: work can still be sent here, but something did not arrive.</summary>
internal sealed class ParkedStreamsCheck(
    EventDatabase database,
    SubscriptionTable subscriptions,
    DatabaseReadiness readiness
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        // Whether the database is there is another check's matter.
        if (!readiness.IsReady)
        {
            return HealthCheckResult.Healthy();
        }

        try
        {
            var parked = await database.UseAsync(db =>
                db.Set<Delivery>()
                    .CountAsync(
                        d =>
                            d.NextSeq <= d.LastSeq
                            && d.Parked
                            && subscriptions.Subscribers.Contains(d.Subscriber),
                        cancellationToken
                    )
            );
            return parked == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"{parked} event streams are parked.");
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or InvalidOperationException)
        {
            return HealthCheckResult.Healthy();
        }
    }
}
