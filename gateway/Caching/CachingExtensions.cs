namespace QualityAward.Gateway.Caching;

/// <summary>ASP.NET Core output caching in the memory of this process.</summary>
public static class CachingExtensions
{
    private const long Limit = 64 * 1024 * 1024;

    /// <summary>Adds it, with the events that evict from it.</summary>
    public static void AddPublicAnswerCache(
        this IServiceCollection services,
        GatewaySettings settings
    )
    {
        var counts = new EvictionCounts();
        services.AddSingleton(counts).AddSingleton<Evictions>().AddHostedService<EvictionHints>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = Limit;
            // What is too large is told by its length before it is sent. Cut off by this limit, it would reach those who wait
            // for it without its body (dotnet/aspnetcore#68683), so the limit is beyond anything sent without a length.
            options.MaximumBodySize = Limit;
            options.UseCaseSensitivePaths = true;
            options.AddBasePolicy(new PublicAnswerPolicy(settings, counts, TimeProvider.System));
        });
    }
}
