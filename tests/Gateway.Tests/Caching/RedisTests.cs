using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;
using QualityAward.Gateway.Session;
using QualityAward.Gateway.Tests.Support;
using QualityAward.ServiceDefaults.Health;
using QualityAward.ServiceDefaults.Redis;
using QualityAward.TestSupport;
using StackExchange.Redis;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

/// <summary>What Redis adds, and that nothing is lost without it.</summary>
public sealed class RedisTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    private readonly Upstream _services = fixture.Services.Afresh();

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IConnectionMultiplexer Redis =>
        fixture.Gateway.Services.GetRequiredService<IConnectionMultiplexer>();

    [Fact]
    public async Task A_hint_evicts_in_every_replica()
    {
        await using var second = await fixture.AnotherGatewayAsync();
        using var first = fixture.Gateway.Visitor();
        using var other = second.Visitor();
        await HintsEvictAsync("/api/publicity/notices?hint", first, other);
    }

    [Fact]
    public async Task Without_redis_pages_and_sessions_go_on_and_its_return_needs_no_restart()
    {
        _services.Answer = context =>
            context.Response.WriteAsync(context.Request.Headers.Authorization.ToString());
        using var browser = await fixture.Gateway.SignedInAsync(
            TimeSpan.FromMinutes(5),
            sid: "redis"
        );
        using var visitor = fixture.Gateway.Visitor();
        Assert.NotEmpty(await browser.GetStringAsync("/api/review/x", Ct));

        fixture.Redis.Stop();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.NotEmpty(await browser.GetStringAsync("/api/review/x", Ct));
                await visitor.GetStringAsync($"/guide/{i}", Ct);
            }
            using var health = await visitor.GetAsync("/health", Ct);
            Assert.True(health.IsSuccessStatusCode);
        }
        finally
        {
            fixture.Redis.Start();
        }

        await Eventually.TrueAsync(() => Redis.IsConnected, Limit);
        Assert.NotEmpty(await browser.GetStringAsync("/api/review/x", Ct));
    }

    [Fact]
    public async Task A_redis_that_takes_3_s_to_subscribe_ends_no_gateway_and_hints_come_in_the_end()
    {
        await using var slow = new SlowRedis(
            fixture.Redis.ConnectionString,
            delay: TimeSpan.FromSeconds(3)
        );
        await using var gateway = await fixture.AnotherGatewayAsync([
            new("ConnectionStrings:redis", slow.ConnectionString),
        ]);
        using var visitor = gateway.Visitor();

        // The third has waited behind two others: the time limit of the first is long over.
        await Eventually.TrueAsync(() => slow.Subscribes >= 3, Limit);
        foreach (var probe in (string[])[HealthExtensions.AlivePath, HealthExtensions.ReadyPath])
        {
            using var answer = await visitor.GetAsync(probe, Ct);
            Assert.True(answer.IsSuccessStatusCode, probe);
        }
        var lifetime = gateway.Services.GetRequiredService<IHostApplicationLifetime>();
        Assert.False(lifetime.ApplicationStopping.IsCancellationRequested);

        slow.Delay = TimeSpan.Zero;
        var sessions = gateway.Services.GetRequiredService<SessionMemory>();
        await Eventually.TrueAsync(() => sessions.Listens, Limit);
        await HintsEvictAsync("/api/publicity/notices?slow", visitor);
    }

    [Fact]
    public async Task The_return_of_redis_evicts_what_hints_may_have_missed()
    {
        var version = 1;
        _services.Answer = context => context.Response.WriteAsync($"v{version}");
        using var visitor = fixture.Gateway.Visitor();
        const string path = "/missed";
        await visitor.GetStringAsync(path, Ct);
        fixture.Redis.Stop();
        version = 2;
        fixture.Redis.Start();

        await Eventually.TrueAsync(
            async () => await visitor.GetStringAsync(path, Ct) == "v2",
            TimeSpan.FromSeconds(25)
        );
    }

    /// <summary>Asks for a page that would be kept for longer than is waited here.</summary>
    private async Task HintsEvictAsync(string path, params HttpClient[] visitors)
    {
        var version = 1;
        _services.Answer = context => context.Response.WriteAsync($"v{version}");
        Assert.All(await AskAsync(), answer => Assert.Equal("v1", answer));

        // A subscription is made in the background: the first hint may come before it.
        await Eventually.TrueAsync(
            async () =>
            {
                version++;
                await Redis.HintAsync(CacheTags.EvictChannel, CacheTags.Notices);
                await Task.Delay(100, Ct);
                return (await AskAsync()).All(answer => answer == $"v{version}");
            },
            Limit
        );

        Task<string[]> AskAsync() =>
            Task.WhenAll(visitors.Select(visitor => visitor.GetStringAsync(path, Ct)));
    }
}
