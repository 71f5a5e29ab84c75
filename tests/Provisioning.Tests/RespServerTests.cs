using QualityAward.Cache;
using QualityAward.TestSupport;
using StackExchange.Redis;
using Xunit;

namespace QualityAward.Provisioning.Tests;

public sealed class RespServerTests
{
    [Fact]
    public async Task Keys_scripts_and_messages_work_and_a_wrong_password_is_refused()
    {
        var port = FreePort.Next();
        using var server = RespServer.Start(port, "right");
        await using var client = await ConnectAsync(port, "right");
        var database = client.GetDatabase();

        await database.StringSetAsync("届次", "第三届");
        Assert.Equal("第三届", await database.StringGetAsync("届次"));
        Assert.Equal(3, (int)await database.ScriptEvaluateAsync("return 1 + 2"));

        var heard = new TaskCompletionSource<string>();
        var channel = RedisChannel.Literal("evict");
        await client.GetSubscriber().SubscribeAsync(channel, (_, m) => heard.SetResult(m!));
        await client.GetSubscriber().PublishAsync(channel, "notices");
        Assert.Equal("notices", await heard.Task.WaitAsync(TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectAsync(port, "wrong"));
    }

    [Fact]
    public async Task Stopping_and_starting_on_the_same_port_is_survived_by_a_client()
    {
        var port = FreePort.Next();
        var server = RespServer.Start(port, "pw");
        await using var client = await ConnectAsync(port, "pw");
        var database = client.GetDatabase();
        await database.StringSetAsync("a", 1);

        server.Dispose();
        Assert.True(FreePort.IsFree(port));
        await Assert.ThrowsAnyAsync<RedisException>(() => database.StringGetAsync("a"));

        using var again = RespServer.Start(port, "pw");
        await Eventually.TrueAsync(() => client.IsConnected, TimeSpan.FromSeconds(20));
        Assert.True((await database.StringGetAsync("a")).IsNull); // it keeps nothing
    }

    [Fact]
    public void A_taken_port_is_an_error_at_once()
    {
        var port = FreePort.Next();
        using var server = RespServer.Start(port, "pw");
        Assert.ThrowsAny<Exception>(() => RespServer.Start(port, "pw"));
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(int port, string password)
    {
        var options = ConfigurationOptions.Parse($"127.0.0.1:{port},password={password}");
        options.ConnectTimeout = 2000;
        options.ConnectRetry = 1;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
