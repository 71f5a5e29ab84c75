using Microsoft.Extensions.Diagnostics.HealthChecks;
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

    [Fact]
    public async Task A_command_fails_instead_of_waiting_in_a_queue()
    {
        await using var app = await TestApp.StartAsync(
            b => b.AddAwardRedis(),
            settings: new() { ["ConnectionStrings:redis"] = "127.0.0.1:1,connectTimeout=9000" }
        );
        var redis = app.Services.GetRequiredService<IConnectionMultiplexer>();
        await Assert.ThrowsAsync<RedisConnectionException>(() =>
            redis.GetDatabase().StringGetAsync("key")
        );
        Assert.Equal(500, redis.TimeoutMilliseconds);
    }
}
