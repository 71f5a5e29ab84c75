namespace QualityAward.Gateway.Session;

/// <summary>When tokens are replaced.</summary>
/// <param name="RefreshBefore">
/// Time before the end of an access token. Large, so that Identity may be away for as long without anybody noticing.
/// </param>
public sealed record SessionLifetimes(TimeSpan RefreshBefore)
{
    /// <summary>Reads <c>Gateway:RefreshBefore</c>; two of a token's five minutes by default.</summary>
    public static SessionLifetimes From(IConfiguration configuration) =>
        new(configuration.GetValue<TimeSpan?>("Gateway:RefreshBefore") ?? TimeSpan.FromMinutes(2));
}
