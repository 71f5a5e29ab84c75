using QualityAward.Gateway.Protection;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;

namespace QualityAward.Gateway.Tests.Protection;

/// <summary>A gateway with limits that a test reaches.</summary>
public sealed class LimitedGateway(TestPostgres postgres) : GatewayFixture(postgres)
{
    /// <summary>Requests at once.</summary>
    public const int Burst = 5;

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, string?>> Settings() =>
        [
            .. base.Settings(),
            .. ((string[])["Read", "Write", "SignIn", "AnonymousForm"]).SelectMany(Limit),
        ];

    private static IEnumerable<KeyValuePair<string, string?>> Limit(string kind) =>
        [
            new($"Gateway:RateLimits:{kind}:Burst", $"{Burst}"),
            new($"Gateway:RateLimits:{kind}:Permits", "1"),
            new($"Gateway:RateLimits:{kind}:Seconds", "600"),
        ];
}
