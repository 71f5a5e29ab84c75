using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using QualityAward.Events.Tables;
using QualityAward.ServiceDefaults.Clock;

namespace QualityAward.Events.Tests;

/// <summary>From a commit to the other service's tables.</summary>
public sealed class DeliveryTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task Events_arrive_in_the_order_of_their_commits()
    {
        await using var pair = await EventPair.StartAsync(databases, o => o.Batch = 2);
        await pair.CountAsync(_id, 3);
        await pair.CountAsync(_id, 4);
        await pair.AppliesAsync(_id, 1, 2, 3, 4, 5, 6, 7);
    }

    [Fact]
    public async Task Events_without_a_subscriber_are_kept_and_leave_no_hole()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await pair.PublishAsync(async db =>
        {
            var tally = new EventsProbe.Tally(_id);
            db.Add(tally);
            tally.Remark("前");
            tally.Count();
            tally.Remark("后");
            await Task.CompletedTask;
        });
        await pair.AppliesAsync(_id, 2);
        await pair.PublishAsync(async db => (await db.Tallies.FindAsync(_id))!.Remark("又"));
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 2, 5);
        await pair.InPublisherAsync(async db =>
            Assert.Equal(5, await db.Set<OutboxEvent>().CountAsync(e => e.AggregateId == _id))
        );
    }

    [Fact]
    public async Task A_subscriber_that_returns_gets_what_it_missed()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.CountAsync(_id, 2);
        await WaitsAsync(pair);
        await pair.StartSubscriberAsync();
        await pair.AppliesAsync(_id, 1, 2);
    }

    [Fact]
    public async Task A_subscriber_restored_from_an_old_backup_gets_what_it_lost()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await pair.CountAsync(_id, 3);
        await pair.AppliesAsync(_id, 1, 2, 3);
        await pair.InSubscriberAsync(async db =>
        {
            await db.Journal.Where(j => j.Seq > 1).ExecuteDeleteAsync();
            await db.Database.ExecuteSqlAsync($"update inbox_marks set last_seq = 1");
        });
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 1, 2, 3, 4);
    }

    [Fact]
    public async Task A_trace_goes_on_from_the_command_to_the_handler()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        ActivityTraceId? seen = null;
        await using var pair = await EventPair.StartAsync(databases);
        pair.Script.Before = (_, _) =>
        {
            seen = Activity.Current?.TraceId;
            return Task.CompletedTask;
        };
        using var command = new Activity("command").Start();
        command.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 1);
        Assert.Equal(command.TraceId, seen);
    }

    [Fact]
    public async Task The_clock_waits_for_streams_that_are_under_way()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.CountAsync(_id);
        var work = pair.Publisher.Services.GetServices<IPendingWork>().Single(IsStreams);
        var open = await work.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal([$"probe-publisher -> probe-subscriber: {_id} (1..1)"], open);
        await pair.StartSubscriberAsync();
        await pair.AppliesAsync(_id, 1);
        await Eventually.TrueAsync(
            async () => (await work.OpenAsync(CancellationToken.None)).Count == 0,
            EventPair.Limit
        );
    }

    private static bool IsStreams(IPendingWork work) =>
        work.GetType().Namespace!.EndsWith("Events.Operations", StringComparison.Ordinal);

    private Task WaitsAsync(EventPair pair) =>
        Eventually.TrueAsync(
            async () =>
            {
                var waits = 0;
                await pair.InPublisherAsync(async db =>
                    waits = (await db.Set<Delivery>().SingleAsync(d => d.AggregateId == _id)).Waits
                );
                return waits >= 3;
            },
            EventPair.Limit,
            "three attempts"
        );
}
