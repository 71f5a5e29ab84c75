using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using QualityAward.Events.Relaying;
using QualityAward.EventsProbe;
using QualityAward.EventsProbe.V1;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.TestSupport.Growth;

namespace QualityAward.Events.Tests;

/// <summary>A claim, and the hourly housekeeping, cost the same however much waits and was delivered.</summary>
public sealed class GrowthTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_grows_with_what_waits_and_what_was_delivered()
    {
        var watch = new DatabaseWatch();
        var database = await databases.CreateAsync();
        await using var app = await StartAsync(database, watch);
        var queue = app.Services.GetRequiredService<StreamQueue>();
        var housekeeping = app.Services.GetServices<IHostedService>().OfType<Housekeeping>();
        var run = new GrowthRun(watch, database);
        run.Add("claim of 8 streams, and their end", () => ClaimAsync(queue));
        run.Add("whether a stream is due", () => DueAsync(queue));
        run.Add("hourly housekeeping", () => housekeeping.Single().RoundAsync(Token));
        await run.FillAsync(Streams(1, 6400));
        await run.MeasureFewAsync();
        await run.FillAsync(Streams(6401, GrowthRun.IsFull ? 400_000 : 40_000));
        await run.MeasureManyAsync();
    }

    // Leases that nobody gives back would stand before what waits.
    private static async Task ClaimAsync(StreamQueue queue)
    {
        var streams = await queue.ClaimAsync(Probe.Subscriber, 8, Token);
        Assert.Equal(8, streams.Count);
        foreach (var stream in streams)
        {
            Assert.True(await queue.FinishAsync(stream, stream.LastSeq + 1));
        }
    }

    private static async Task DueAsync(StreamQueue queue) =>
        Assert.True(await queue.IsAnyDueAsync([Probe.Subscriber], Token));

    // Nothing delivers here: the relay never looks, and nobody tells it to.
    private static Task<TestApp> StartAsync(string database, DatabaseWatch watch) =>
        TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(new AwardService(Probe.Publisher));
                builder
                    .Services.AddHttpContextAccessor()
                    .AddSingleton<IInterceptor>(watch)
                    .AddSingleton(new Script());
                builder.AddAwardDatabase<ProbeDb>(Probe.Database);
                builder.AddEventHandler<Counted, Script.Handler>();
                builder.AddEvents<ProbeDb>(o =>
                {
                    o.Subscriptions = Probe.Subscriptions;
                    o.Poll = o.Counting = o.LongestWait = TimeSpan.FromDays(1);
                });
            },
            settings: new() { [$"ConnectionStrings:{Probe.Database}"] = database }
        );

    // Of four streams one waits and three were delivered, a day ago; none is old enough to be removed.
    private static string Streams(int from, int to) =>
        $"""
            CREATE TEMP TABLE one AS SELECT n, gen_random_uuid() AS id FROM generate_series({from}, {to}) AS n;
            INSERT INTO outbox_events (aggregate_id, seq, type, payload, created_at)
            SELECT id, 1, '{Counted.Descriptor.FullName}', '\x00', now() - interval '1 day' FROM one;
            INSERT INTO deliveries (subscriber, aggregate_id, next_seq, last_seq, history_from, attempts, waits, parked)
            SELECT '{Probe.Subscriber}', id, CASE n % 4 WHEN 0 THEN 1 ELSE 2 END, 1, 1, 0, 0, false FROM one;
            DROP TABLE one;
            """;
}
