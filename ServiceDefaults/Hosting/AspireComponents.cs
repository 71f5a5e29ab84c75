using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
#if ASPIRE_PACKAGES
using Microsoft.Extensions.Hosting;
using QualityAward.Common;
#endif

namespace QualityAward.ServiceDefaults;

/// <summary>The one place where the genuine Aspire client packages take part (<c>AspirePackages=true</c>).</summary>
internal static class AspireComponents
{
#if ASPIRE_PACKAGES
    /// <summary>Adds Aspire's metrics. Retry, health check and tracing are ours already and would be second ones.</summary>
    public static void EnrichDatabase<TDb>(this WebApplicationBuilder builder)
        where TDb : DbContext =>
        builder.EnrichNpgsqlDbContext<TDb>(settings =>
        {
            settings.DisableRetry = true;
            settings.DisableHealthChecks = true;
            settings.DisableTracing = true;
        });

    /// <summary>Aspire registers the multiplexer, with our options and without its own health check.</summary>
    public static bool AddAspireRedis(this WebApplicationBuilder builder)
    {
        builder.AddRedisClient(
            ResourceNames.Redis,
            settings => settings.DisableHealthChecks = true,
            options => RedisExtensions.Limited(options)
        );
        return true;
    }
#else
    /// <summary>Nothing to add.</summary>
    public static void EnrichDatabase<TDb>(this WebApplicationBuilder builder)
        where TDb : DbContext => _ = builder;

    /// <summary>Says that the caller registers the multiplexer itself.</summary>
    public static bool AddAspireRedis(this WebApplicationBuilder builder) => builder is null;
#endif
}
