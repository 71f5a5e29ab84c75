using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Settings;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Redis;

/// <summary>Redis holds only what can be thrown away; losing it must cost milliseconds, not requests.</summary>
public static class RedisExtensions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>Registers <see cref="IConnectionMultiplexer"/> and a health check that is at worst Degraded.</summary>
    public static WebApplicationBuilder AddAwardRedis(this WebApplicationBuilder builder)
    {
        builder.AddRedisClient(
            ResourceNames.Redis,
            settings =>
            {
                settings.DisableHealthChecks = true;
                settings.DisableTracing = !builder.Configuration.HasCollector();
            },
            Limit
        );
        // Aspire hands it a logger, and it writes some fifty lines of Information a connection.
        builder.Logging.AddFilter("StackExchange.Redis", LogLevel.Warning);
        builder
            .Services.AddHealthChecks()
            .AddCheck<RedisHealthCheck>("redis", HealthStatus.Degraded, timeout: 2 * Longest);
        return builder;
    }

    /// <summary>
    /// With the defaults a cached GET takes 11 s when Redis is gone: commands queue up and wait. With these it fails at once
    /// and goes on without the cache.
    /// </summary>
    private static void Limit(ConfigurationOptions options)
    {
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = (int)Longest.TotalMilliseconds;
        options.SyncTimeout = (int)Longest.TotalMilliseconds;
        options.AsyncTimeout = (int)Longest.TotalMilliseconds;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
    }
}
