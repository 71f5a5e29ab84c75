using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QualityAward.Common;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults;

/// <summary>Redis holds only what can be thrown away; losing it must cost milliseconds, not requests.</summary>
public static class RedisExtensions
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    /// <summary>Registers <see cref="IConnectionMultiplexer"/> and a health check that is at worst Degraded.</summary>
    public static WebApplicationBuilder AddAwardRedis(this WebApplicationBuilder builder)
    {
        if (!builder.AddAspireRedis())
        {
            builder.Services.AddSingleton<IConnectionMultiplexer>(services =>
                ConnectionMultiplexer.Connect(
                    Options(services.GetRequiredService<IConfiguration>())
                )
            );
        }

        builder
            .Services.AddHealthChecks()
            .AddCheck<RedisHealthCheck>("redis", HealthStatus.Degraded, timeout: 2 * Limit);
        return builder;
    }

    /// <summary>The options of every multiplexer, also for caches that make their own.</summary>
    public static ConfigurationOptions Options(IConfiguration configuration)
    {
        var address =
            configuration.GetConnectionString(ResourceNames.Redis)
            ?? throw new InvalidOperationException(
                $"ConnectionStrings:{ResourceNames.Redis} is missing."
            );
        return Limited(ConfigurationOptions.Parse(address));
    }

    /// <summary>
    /// With the defaults a cached GET takes 11 s when Redis is gone: commands queue up and wait. With these it fails at once
    /// and goes on without the cache.
    /// </summary>
    internal static ConfigurationOptions Limited(ConfigurationOptions options)
    {
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = (int)Limit.TotalMilliseconds;
        options.SyncTimeout = (int)Limit.TotalMilliseconds;
        options.AsyncTimeout = (int)Limit.TotalMilliseconds;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        return options;
    }
}
