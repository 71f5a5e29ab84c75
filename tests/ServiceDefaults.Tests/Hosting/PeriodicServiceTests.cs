using Microsoft.Extensions.Logging.Abstractions;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.ServiceDefaults.Tests.Hosting;

public sealed class PeriodicServiceTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly WatchedTime _time = new();
    private readonly DatabaseReadiness _database = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_follows_another_a_period_later_once_the_tables_are_there()
    {
        using var service = new Rounds(_time, _database, waitsFirst: false);
        await service.StartAsync(Token);
        Assert.Equal(0, service.Done);
        _database.MarkReady();
        for (var round = 1; round <= 3; round++)
        {
            Assert.Equal(Hour, await _time.WaitAsync());
            Assert.Equal(round, service.Done);
            _time.Advance(Hour);
        }

        await service.StopAsync(Token);
    }

    [Fact]
    public async Task What_is_in_no_hurry_waits_first()
    {
        using var service = new Rounds(_time, _database, waitsFirst: true);
        _database.MarkReady();
        await service.StartAsync(Token);
        Assert.Equal(Hour, await _time.WaitAsync());
        Assert.Equal(0, service.Done);
        _time.Advance(Hour);
        Assert.Equal(Hour, await _time.WaitAsync());
        Assert.Equal(1, service.Done);
        await service.StopAsync(Token);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_round_that_failed_is_made_up_after_a_moment(bool waitsFirst)
    {
        using var service = new Rounds(_time, _database, waitsFirst) { Failures = 2 };
        _database.MarkReady();
        await service.StartAsync(Token);
        if (waitsFirst)
        {
            Assert.Equal(Hour, await _time.PassAsync());
        }

        Assert.Equal(TimeSpan.FromSeconds(0.2), await _time.PassAsync());
        Assert.Equal(TimeSpan.FromSeconds(0.4), await _time.PassAsync());
        Assert.Equal(Hour, await _time.WaitAsync());
        Assert.Equal(1, service.Done);
        await service.StopAsync(Token);
    }

    private sealed class Rounds(WatchedTime time, DatabaseReadiness database, bool waitsFirst)
        : PeriodicService(Hour, database, time, NullLogger.Instance, waitsFirst)
    {
        private int _done;

        public int Failures { get; set; }

        public int Done => Volatile.Read(ref _done);

        public override Task RoundAsync(CancellationToken cancellationToken)
        {
            if (Failures-- > 0)
            {
                throw new TimeoutException();
            }

            Interlocked.Increment(ref _done);
            return Task.CompletedTask;
        }
    }
}
