namespace QualityAward.Gateway.Caching;

/// <summary>
/// How long an answer is kept. The framework counts from the end of the answer, so the oldest one that anybody is given is as
/// old as both together.
/// </summary>
/// <param name="Kept">How long at most.</param>
/// <param name="Patience">How long it may take, from the question to its last byte, to be kept at all.</param>
public sealed record CacheLimit(TimeSpan Kept, TimeSpan Patience)
{
    /// <summary>Any public page: correctness comes from expiry, eviction only makes it quicker.</summary>
    public static CacheLimit Page { get; } = new(TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(5));

    /// <summary>第二十七条: nobody sees a revoked award as valid one second later, whether an event arrives or not.</summary>
    public static CacheLimit Validity { get; } =
        new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.3));
}
