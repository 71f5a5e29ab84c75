using QualityAward.Casework.ClockJobs;
using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.ServiceDefaults.Tests.Clock;

public sealed class ClockJobTests(TestPostgres postgres) : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2023, 1, 30);
    private static readonly Guid Case = Guid.CreateVersion7();
    private readonly TestClock _clock = new();
    private readonly Journal _journal = new();
    private string _database = "";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _app = await StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task After_a_jump_every_day_is_made_up_in_date_order()
    {
        await Runner(_app).CatchUpAsync(Monday, Token);
        await Runner(_app).CatchUpAsync(Monday.AddDays(5), Token);
        Assert.Equal(
            Enumerable.Range(0, 6).Select(Monday.AddDays),
            _journal.Days.Distinct().Order()
        );
        Assert.Equal(_journal.Days.Order(), _journal.Days);
        Assert.Empty(await Runner(_app).PendingAsync(Monday.AddDays(5), Token));
        Assert.Equal(["reminders"], await Runner(_app).PendingAsync(Monday.AddDays(6), Token));
    }

    [Fact]
    public async Task Two_replicas_and_repeated_runs_have_one_effect_a_day()
    {
        await using var replica = await StartAsync();
        await Runner(_app).CatchUpAsync(Monday, Token);
        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Runner(i % 2 == 0 ? _app : replica).CatchUpAsync(Monday.AddDays(3), Token)
                )
        );
        Assert.Equal(4, _journal.Effects.Count);
        Assert.Equal(4, _journal.Effects.Distinct().Count());
    }

    [Theory]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task A_failing_job_keeps_its_place_and_is_named(Type failure)
    {
        _journal.Failure = failure;
        await Runner(_app).CatchUpAsync(Monday, Token);
        _journal.FailOn = Monday.AddDays(2);
        Assert.Equal(
            ["reminders 2023-02-01"],
            await Runner(_app).CatchUpAsync(Monday.AddDays(4), Token)
        );
        Assert.Equal(Monday.AddDays(1), _journal.Days[^1]);

        _journal.FailOn = null;
        Assert.Empty(await Runner(_app).CatchUpAsync(Monday.AddDays(4), Token));
        Assert.Equal(5, _journal.Effects.Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ClockJobRunner Runner(TestApp app) =>
        app.Services.GetRequiredService<ClockJobRunner>();

    private Task<TestApp> StartAsync() =>
        TestApp.StartAsync(
            b =>
            {
                b.AddNotes(_database);
                b.AddClockJob<Reminders>();
                b.Services.AddSingleton(_journal);
            },
            afterwards: _clock.Replace
        );

    private sealed class Journal
    {
        private readonly Lock _gate = new();
        public DateOnly? FailOn { get; set; }

        public Type Failure { get; set; } = typeof(InvalidDataException);

        public List<DateOnly> Days { get; } = [];

        public List<DateOnly> Effects { get; } = [];

        public void Ran(DateOnly day, bool first)
        {
            lock (_gate)
            {
                Days.Add(day);
                if (first)
                {
                    Effects.Add(day);
                }
            }
        }
    }

    private sealed class Reminders(NotesDb db, Journal journal) : IClockJob
    {
        public string Kind => "reminders";

        public async Task RunAsync(DateOnly legalDay, CancellationToken cancellationToken)
        {
            if (journal.FailOn == legalDay)
            {
                throw (Exception)Activator.CreateInstance(journal.Failure)!;
            }

            var first = await db.InTransaction(
                cancellationToken => db.TryMarkAsync(Case, Kind, legalDay, cancellationToken),
                cancellationToken
            );
            journal.Ran(legalDay, first);
        }
    }
}
