namespace QualityAward.Gateway.Caching;

/// <summary>A kind of answer that may be kept.</summary>
/// <param name="Tags">The events that evict it.</param>
/// <param name="Limit">How long it is kept.</param>
/// <param name="NoCacheLimit">
/// How long where its producer says <c>no-cache</c>, which then is meant for browsers; null where it is meant for everybody.
/// <c>no-store</c> and <c>private</c> always are.
/// </param>
public sealed record CacheRule(
    IReadOnlyList<string> Tags,
    CacheLimit Limit,
    CacheLimit? NoCacheLimit
);
