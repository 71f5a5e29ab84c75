using QualityAward.TestSupport;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>A gateway with a Redis that a test can take away.</summary>
public sealed class RedisFixture(TestPostgres postgres) : GatewayFixture(postgres), IDisposable
{
    /// <summary>The Redis.</summary>
    public TestRedis Redis { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Redis.Dispose();

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, string?>> Settings() =>
        [.. base.Settings(), new("ConnectionStrings:redis", Redis.ConnectionString)];
}
