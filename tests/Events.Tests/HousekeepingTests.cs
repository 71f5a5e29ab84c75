using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Events.Relaying;
using QualityAward.Events.Tables;
using QualityAward.EventsProbe;
using QualityAward.Rest.Problems;

namespace QualityAward.Events.Tests;

/// <summary>The past of the outbox.</summary>
public sealed class HousekeepingTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    private readonly Guid _id = Guid.CreateVersion7();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_everybody_has_is_removed()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await pair.CountAsync(_id, 3);
        await pair.AppliesAsync(_id, 1, 2, 3);
        var waiting = Guid.CreateVersion7();
        pair.Script.Before = (_, _) => throw new RefusedException(Refusals.CannotVerifyNow);
        await pair.CountAsync(waiting);
        await ThroughAsync(pair, _id);

        Assert.Equal(0, await CleanAsync(pair, TimeSpan.FromDays(1)));
        Assert.Equal(3, await CleanAsync(pair, TimeSpan.Zero));

        pair.Script.Before = (_, _) => Task.CompletedTask;
        await pair.AppliesAsync(waiting, 1);
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 1, 2, 3, 4);
    }

    [Fact]
    public async Task A_first_event_for_a_subscriber_does_not_need_what_was_cleaned_up_before()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await pair.PublishAsync(db =>
        {
            var tally = new Tally(_id);
            tally.Remark("无人订阅");
            db.Add(tally);
            return Task.CompletedTask;
        });
        Assert.Equal(1, await CleanAsync(pair, TimeSpan.Zero));
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 2);
    }

    [Fact]
    public async Task A_later_subscriber_gets_what_is_still_there()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await pair.CountAsync(_id, 3);
        await pair.AppliesAsync(_id, 1, 2, 3);
        await ThroughAsync(pair, _id);
        await pair.InPublisherAsync(async db =>
        {
            // As if the subscription were new, and the first event cleaned up before.
            await db.Set<OutboxEvent>().Where(e => e.Seq == 1).ExecuteDeleteAsync(Token);
            await db.Set<Delivery>().ExecuteDeleteAsync(Token);
        });
        await pair.InSubscriberAsync(async db =>
        {
            await db.Set<InboxMark>().ExecuteDeleteAsync(Token);
            await db.Journal.ExecuteDeleteAsync(Token);
        });
        var archive = pair.Publisher.Services.GetRequiredService<OutboxArchive>();
        var types = pair.Publisher.Services.GetRequiredService<SubscriptionTable>();
        await archive.AdoptAsync(Probe.Subscriber, types.TypesFor(Probe.Subscriber), null, Token);
        await pair.AppliesAsync(_id, 2, 3);
    }

    [Fact]
    public async Task What_is_missing_is_an_operators_matter()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await pair.CountAsync(_id, 3);
        await pair.AppliesAsync(_id, 1, 2, 3);
        await ThroughAsync(pair, _id);
        await CleanAsync(pair, TimeSpan.Zero);
        // The subscriber comes back from a backup that is older than the outbox's memory.
        await pair.InSubscriberAsync(db =>
            db.Set<InboxMark>().ExecuteUpdateAsync(s => s.SetProperty(m => m.LastSeq, 1), Token)
        );
        await pair.CountAsync(_id);
        await Eventually.TrueAsync(
            async () => (await StreamAsync(pair, _id)).ParkedReason == "history-gone",
            EventPair.Limit,
            "parked"
        );

        using var administrator = pair.As(Roles.Administrator);
        var answer = await administrator.PostAsJsonAsync(
            $"/api/probe-publisher/operations/streams/probe-subscriber/{_id}/skip",
            new Contracts.Rest.Operations.SkipRequest(2, "已从归档恢复至第三号"),
            Token
        );
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await pair.AppliesAsync(_id, 1, 2, 3, 4);
    }

    private static Task<int> CleanAsync(EventPair pair, TimeSpan retention) =>
        pair
            .Publisher.Services.GetRequiredService<OutboxArchive>()
            .CleanAsync([Probe.Subscriber], retention, Token);

    private static Task ThroughAsync(EventPair pair, Guid id) =>
        Eventually.TrueAsync(
            async () =>
            {
                var stream = await StreamAsync(pair, id);
                return stream.NextSeq > stream.LastSeq;
            },
            EventPair.Limit,
            "the stream is through"
        );

    private static async Task<Delivery> StreamAsync(EventPair pair, Guid id)
    {
        Delivery? stream = null;
        await pair.InPublisherAsync(async db =>
            stream = await db.Set<Delivery>()
                .AsNoTracking()
                .SingleAsync(d => d.AggregateId == id, Token)
        );
        return stream!;
    }
}
