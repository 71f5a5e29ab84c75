using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Redis;

/// <summary>Asks Redis for a pong; its absence degrades the service and no more.</summary>
internal sealed class RedisHealthCheck(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var redis = services.GetRequiredService<IConnectionMultiplexer>();
            await redis.GetDatabase().PingAsync().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e.IsRedisAway())
        {
            // The message only: probes come every few seconds, and each would log the whole exception.
            return HealthCheckResult.Degraded($"Redis does not answer: {e.GetType().Name}.");
        }
    }
}
