namespace QualityAward.Gateway.Protection;

/// <summary>A token bucket.</summary>
/// <param name="Burst">Requests at once after a pause.</param>
/// <param name="Permits">Requests added in each period.</param>
/// <param name="Seconds">Length of the period.</param>
public sealed record RateLimit(int Burst, int Permits, double Seconds)
{
    /// <summary>Limits of <c>Gateway:RateLimits:{class}</c>; a class that is not configured has the default.</summary>
    public static IReadOnlyDictionary<RateClass, RateLimit> From(IConfiguration configuration) =>
        Enum.GetValues<RateClass>()
            .ToDictionary(
                kind => kind,
                kind =>
                    configuration.GetSection($"Gateway:RateLimits:{kind}").Get<RateLimit>()
                    ?? DefaultOf(kind)
            );

    // A county office is many people behind one address: wide enough for them, narrow for a script.
    private static RateLimit DefaultOf(RateClass kind) =>
        kind switch
        {
            RateClass.Read => new(400, 100, 1),
            RateClass.Write => new(60, 20, 1),
            RateClass.SignIn => new(40, 1, 1),
            RateClass.AnonymousForm => new(10, 1, 20),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown class."),
        };
}
