using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using StackExchange.Redis;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

/// <summary>What Redis adds, and that nothing is lost without it.</summary>
public sealed class RedisTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    private readonly Upstream services = fixture.Services.Afresh();

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IConnectionMultiplexer Redis =>
        fixture.Gateway.Services.GetRequiredService<IConnectionMultiplexer>();

    [Fact]
    public async Task A_hint_evicts_in_every_replica()
    {
        var version = 1;
        services.Answer = context => context.Response.WriteAsync($"v{version}");
        await using var second = await fixture.AnotherGatewayAsync();
        using var first = fixture.Gateway.Visitor();
        using var other = second.Visitor();
        const string path = "/api/publicity/notices?hint";
        // A subscription is made in the background: the first hint may come before it.
        await Eventually.TrueAsync(
            async () =>
            {
                version++;
                await Redis
                    .GetSubscriber()
                    .PublishAsync(RedisChannel.Literal(CacheTags.EvictChannel), CacheTags.Notices);
                await Task.Delay(100, Ct);
                return await first.GetStringAsync(path, Ct) == $"v{version}"
                    && await other.GetStringAsync(path, Ct) == $"v{version}";
            },
            Limit
        );
        Assert.True(version > 1);
    }

    [Fact]
    public async Task Without_redis_pages_and_sessions_go_on_and_its_return_needs_no_restart()
    {
        services.Answer = context =>
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
    public async Task The_return_of_redis_evicts_what_hints_may_have_missed()
    {
        var version = 1;
        services.Answer = context => context.Response.WriteAsync($"v{version}");
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
}
