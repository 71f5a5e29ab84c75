using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Tests.Redis;

public sealed class RedisHintsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task However_often_it_had_to_be_tried_a_hint_is_heard_once()
    {
        using var redis = new TestRedis();
        await using var slow = new SlowRedis(
            redis.ConnectionString,
            delay: TimeSpan.FromSeconds(3)
        );
        await using var app = await TestApp.StartAsync(
            b => b.AddAwardRedis(),
            settings: new() { ["ConnectionStrings:redis"] = slow.ConnectionString }
        );
        using var ears = new Ears(app.Services);
        await ears.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => ears.Failures >= 3, Limit);
        slow.Delay = TimeSpan.Zero;
        await ears.Began.WaitAsync(Limit);

        await using var replica = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        for (var number = 0; number < 3; number++)
        {
            await replica.HintAsync("ears", $"{number}");
        }

        // The client calls its handlers in no order.
        await Eventually.TrueAsync(() => ears.Heard.Distinct().Count() == 3, Limit);
        Assert.Equal(["0", "1", "2"], ears.Heard.Order());
        await ears.StopAsync(CancellationToken.None);
    }

    private sealed class Ears(IServiceProvider services)
        : RedisHints(services, TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _began = new();

        private int _failures;

        public Task Began => _began.Task;

        public int Failures => Volatile.Read(ref _failures);

        public ConcurrentQueue<string> Heard { get; } = new();

        protected override string Channel => "ears";

        protected override void Hear(string hint) => Heard.Enqueue(hint);

        protected override void Begin() => _began.TrySetResult();

        protected override void LogFailure(LogLevel level, Exception failure) =>
            Interlocked.Increment(ref _failures);
    }
}
