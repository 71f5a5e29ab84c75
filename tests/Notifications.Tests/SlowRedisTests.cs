using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;
using QualityAward.Notifications.Inbox;
using QualityAward.ServiceDefaults.Health;
using QualityAward.ServiceDefaults.Redis;
using QualityAward.TestSupport;
using StackExchange.Redis;

namespace QualityAward.Notifications.Tests;

/// <summary>A Redis that is slow delays hints, and nothing else.</summary>
public sealed class SlowRedisTests(NotificationsApp app) : IClassFixture<NotificationsApp>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_redis_that_takes_3_s_to_subscribe_ends_no_process_and_hints_come_in_the_end()
    {
        using var redis = new TestRedis();
        await using var slow = new SlowRedis(
            redis.ConnectionString,
            delay: TimeSpan.FromSeconds(3)
        );
        await using var service = app.WithWebHostBuilder(host =>
            host.UseSetting($"ConnectionStrings:{ResourceNames.Redis}", slow.ConnectionString)
        );
        using var client = service.CreateClient();

        // By the second one the time limit of the first is long over.
        await Eventually.TrueAsync(() => slow.Subscribes >= 2, Limit);
        foreach (var probe in (string[])[HealthExtensions.AlivePath, HealthExtensions.ReadyPath])
        {
            using var answer = await client.GetAsync(probe);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        var lifetime = service.Services.GetRequiredService<IHostApplicationLifetime>();
        Assert.False(lifetime.ApplicationStopping.IsCancellationRequested);

        slow.Delay = TimeSpan.Zero;
        var inbox = new InboxAddress("industry-jxj", Roles.ReceivingBody);
        var signal = service.Services.GetRequiredService<InboxSignal>();
        using var page = signal.Listen(inbox);
        await using var replica = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        await Eventually.TrueAsync(
            async () =>
            {
                await replica.HintAsync("award:inbox", $"{inbox.Unit} {inbox.Role}");
                return await page.WaitAsync(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            },
            Limit
        );
    }
}
