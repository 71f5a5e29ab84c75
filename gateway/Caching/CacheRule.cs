namespace QualityAward.Gateway.Caching;

/// <summary>A kind of public page that may be kept.</summary>
/// <param name="Tag">The event that evicts it.</param>
/// <param name="MaxAge">How old an answer may get, counted from the moment it was asked for.</param>
public sealed record CacheRule(string Tag, TimeSpan MaxAge);
