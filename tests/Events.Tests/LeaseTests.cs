using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QualityAward.Events.Relaying;
using QualityAward.EventsProbe;

namespace QualityAward.Events.Tests;

/// <summary>A stream that one replica has claimed is nobody else's until the lease runs out.</summary>
public sealed class LeaseTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    // No relay of the running publisher serves it.
    private const string Subscriber = "only-of-this-test";
    private readonly Guid _id = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claimed_stream_is_not_claimed_again_before_its_lease_is_over()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.InPublisherAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""
                insert into deliveries (subscriber, aggregate_id, next_seq, last_seq, history_from, attempts, waits, parked)
                values ({Subscriber}, {_id}, 1, 1, 1, 0, 0, false)
                """,
                Cancel
            )
        );
        var one = Queue(pair);
        var other = Queue(pair);

        Assert.Equal(_id, Assert.Single(await one.ClaimAsync(Subscriber, 8, Cancel)).AggregateId);
        Assert.Empty(await other.ClaimAsync(Subscriber, 8, Cancel));
        Assert.Empty(await one.ClaimAsync(Subscriber, 8, Cancel));

        // As if its holder had ended and the time had passed.
        await pair.InPublisherAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"update deliveries set lease_until = now() - interval '1 second' where aggregate_id = {_id}",
                Cancel
            )
        );
        Assert.Single(await other.ClaimAsync(Subscriber, 8, Cancel));
        Assert.Empty(await one.ClaimAsync(Subscriber, 8, Cancel));
    }

    private static StreamQueue Queue(EventPair pair) =>
        new(
            new EventDatabase(pair.Publisher.Services.GetRequiredService<IServiceScopeFactory>()),
            Options.Create(new EventOptions { Lease = TimeSpan.FromMinutes(10) })
        );
}
