using Microsoft.Extensions.Diagnostics.HealthChecks;
using QualityAward.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Tests.Redis;

public sealed class RedisTests
{
    [Fact]
    public async Task Without_Redis_the_service_is_ready_and_only_degraded()
    {
        await using var app = await TestApp.StartAsync(
            b => b.AddAwardRedis(),
            settings: new() { ["ConnectionStrings:redis"] = "127.0.0.1:1" }
        );
        using var answer = await app.Client().GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(nameof(HealthStatus.Degraded), await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("127.0.0.1:1,connectTimeout=9000")]
    [InlineData("no-such-host.invalid:6379")]
    public async Task A_command_fails_instead_of_waiting_in_a_queue(string address)
    {
        await using var app = await TestApp.StartAsync(
            b => b.AddAwardRedis(),
            settings: new() { ["ConnectionStrings:redis"] = address }
        );
        var redis = app.Services.GetRequiredService<IConnectionMultiplexer>();
        var failure = await Assert.ThrowsAsync<RedisConnectionException>(() =>
            redis.GetDatabase().StringGetAsync("key")
        );
        Assert.True(failure.IsRedisAway());
        Assert.Equal(500, redis.TimeoutMilliseconds);
    }

    [Fact]
    public async Task A_hint_never_fails_whether_redis_is_away_or_the_process_is_leaving()
    {
        await using var app = await TestApp.StartAsync(
            b => b.AddAwardRedis(),
            settings: new() { ["ConnectionStrings:redis"] = "127.0.0.1:1" }
        );
        var redis = app.Services.GetRequiredService<IConnectionMultiplexer>();
        await redis.HintAsync("channel", "hint");
        await redis.DisposeAsync();
        await redis.HintAsync("channel", "hint");
    }

    [Fact]
    public void A_redis_that_is_slow_is_away_as_well()
    {
        Assert.True(new RedisTimeoutException("", CommandStatus.Sent).IsRedisAway());
        Assert.True(new ObjectDisposedException("multiplexer").IsRedisAway());
        Assert.False(new InvalidDataException().IsRedisAway());
    }
}
