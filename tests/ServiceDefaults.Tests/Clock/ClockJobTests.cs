using QualityAward.Casework.ClockJobs;
using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.ServiceDefaults.Tests.Clock;

public sealed class ClockJobTests(TestPostgres postgres) : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2023, 1, 30);
    private static readonly Guid Case = Guid.CreateVersion7();
    private readonly TestClock clock = new();
    private readonly Journal journal = new();
    private string database = "";
    private TestApp app = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        app = await StartAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task After_a_jump_every_day_is_made_up_in_date_order()
    {
        await Runner(app).CatchUpAsync(Monday, Token);
        await Runner(app).CatchUpAsync(Monday.AddDays(5), Token);
        Assert.Equal(
            Enumerable.Range(0, 6).Select(Monday.AddDays),
            journal.Days.Distinct().Order()
        );
        Assert.Equal(journal.Days.Order(), journal.Days);
        Assert.Empty(await Runner(app).PendingAsync(Monday.AddDays(5), Token));
        Assert.Equal(["reminders"], await Runner(app).PendingAsync(Monday.AddDays(6), Token));
    }

    [Fact]
    public async Task Two_replicas_and_repeated_runs_have_one_effect_a_day()
    {
        await using var replica = await StartAsync();
        await Runner(app).CatchUpAsync(Monday, Token);
        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Runner(i % 2 == 0 ? app : replica).CatchUpAsync(Monday.AddDays(3), Token)
                )
        );
        Assert.Equal(4, journal.Effects.Count);
        Assert.Equal(4, journal.Effects.Distinct().Count());
    }

    [Theory]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task A_failing_job_keeps_its_place_and_is_named(Type failure)
    {
        journal.Failure = failure;
        await Runner(app).CatchUpAsync(Monday, Token);
        journal.FailOn = Monday.AddDays(2);
        Assert.Equal(
            ["reminders 2023-02-01"],
            await Runner(app).CatchUpAsync(Monday.AddDays(4), Token)
        );
        Assert.Equal(Monday.AddDays(1), journal.Days[^1]);

        journal.FailOn = null;
        Assert.Empty(await Runner(app).CatchUpAsync(Monday.AddDays(4), Token));
        Assert.Equal(5, journal.Effects.Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ClockJobRunner Runner(TestApp app) =>
        app.Services.GetRequiredService<ClockJobRunner>();

    private Task<TestApp> StartAsync() =>
        TestApp.StartAsync(
            b =>
            {
                b.AddNotes(database);
                b.AddClockJob<Reminders>();
                b.Services.AddSingleton(journal);
            },
            afterwards: clock.Replace
        );

    private sealed class Journal
    {
        private readonly Lock gate = new();
        public DateOnly? FailOn { get; set; }

        public Type Failure { get; set; } = typeof(InvalidDataException);

        public List<DateOnly> Days { get; } = [];

        public List<DateOnly> Effects { get; } = [];

        public void Ran(DateOnly day, bool first)
        {
            lock (gate)
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
                ct => db.TryMarkAsync(Case, Kind, legalDay, ct),
                cancellationToken
            );
            journal.Ran(legalDay, first);
        }
    }
}
