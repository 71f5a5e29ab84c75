using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using QualityAward.Gateway.Errors;

namespace QualityAward.Gateway.Protection;

/// <summary>Limits how often one person or address may ask, per class of request.</summary>
public static class RateLimits
{
    /// <summary>Adds the limiter.</summary>
    public static IServiceCollection AddRateLimits(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var limits = RateLimit.From(configuration);
        return services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (RateClass, string)>(
                context => BucketOf(context, limits)
            );
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? after
                    : TimeSpan.FromSeconds(1);
                return new(ErrorAnswers.TooManyRequests(wait).WriteAsync(rejected.HttpContext));
            };
        });
    }

    private static RateLimitPartition<(RateClass, string)> BucketOf(
        HttpContext context,
        IReadOnlyDictionary<RateClass, RateLimit> limits
    )
    {
        if (RateClasses.IsUnlimited(context))
        {
            return RateLimitPartition.GetNoLimiter((RateClass.Read, "unlimited"));
        }
        var kind = RateClasses.Of(context);
        return RateLimitPartition.GetTokenBucketLimiter(
            (kind, RateClasses.CallerOf(context)),
            key => OptionsOf(limits[key.Item1])
        );
    }

    private static TokenBucketRateLimiterOptions OptionsOf(RateLimit limit) =>
        new()
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = limit.Permits,
            ReplenishmentPeriod = TimeSpan.FromSeconds(limit.Seconds),
            QueueLimit = 0,
        };
}
