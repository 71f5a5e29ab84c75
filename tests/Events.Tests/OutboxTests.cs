using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Events.Tables;
using QualityAward.EventsProbe;

namespace QualityAward.Events.Tests;

/// <summary>An aggregate's change and its events are one.</summary>
public sealed class OutboxTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    private readonly Guid _id = Guid.CreateVersion7();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_concurrent_commands_one_fails_and_the_sequence_has_no_hole()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.CountAsync(_id);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            pair.InPublisherAsync(async db =>
            {
                var tally = await db.Tallies.FindAsync([_id], Token);
                await pair.CountAsync(_id);
                tally!.Count();
                await db.SaveChangesAsync(Token);
            })
        );
        await pair.CountAsync(_id);
        Assert.Equal([1, 2, 3], await SequenceAsync(pair));
    }

    [Fact]
    public async Task A_change_of_a_child_conflicts_with_a_change_of_another()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.CountAsync(_id);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            pair.InPublisherAsync(async db =>
            {
                var tally = await db.Tallies.FindAsync([_id], Token);
                await pair.PublishAsync(async other =>
                    (await other.Tallies.FindAsync(_id))!.Draw()
                );
                tally!.Draw();
                await db.SaveChangesAsync(Token);
            })
        );
    }

    [Fact]
    public async Task A_transaction_that_is_run_again_writes_its_events_once()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        // Made outside the transaction, the worst case: the same object is added again by the second run.
        var tally = new Tally(_id);
        tally.Count();
        var runs = 0;
        await pair.PublishAsync(async db =>
        {
            db.Add(tally);
            await db.SaveChangesAsync(Token);
            tally.Remark("又");
            await db.SaveChangesAsync(Token);
            if (++runs == 1)
            {
                throw new NpgsqlException("broken", new IOException());
            }
        });
        Assert.Equal(2, runs);
        Assert.Equal([1, 2, 3], await SequenceAsync(pair));
    }

    [Fact]
    public async Task A_save_that_failed_can_be_repeated_on_the_same_context()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.InPublisherAsync(async db =>
        {
            var tally = new Tally(_id);
            tally.Count();
            db.Add(tally);
            var twin = new Tally(Guid.CreateVersion7());
            await pair.CountAsync(twin.Id);
            db.Add(twin);
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Token));
            db.Remove(twin);
            await db.SaveChangesAsync(Token);
        });
        Assert.Equal([1], await SequenceAsync(pair));
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_sent()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            pair.PublishAsync(async db =>
            {
                var tally = new Tally(_id);
                tally.Count();
                db.Add(tally);
                await db.SaveChangesAsync(Token);
                throw new InvalidDataException();
            })
        );
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 1);
    }

    [Fact]
    public async Task An_event_that_is_not_in_the_table_cannot_be_raised()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            pair.PublishAsync(db =>
            {
                var tally = new Tally(_id);
                tally.RaiseUnlisted();
                db.Add(tally);
                return Task.CompletedTask;
            })
        );
    }

    private async Task<List<long>> SequenceAsync(EventPair pair)
    {
        List<long> seqs = [];
        await pair.InPublisherAsync(async db =>
        {
            var events = await db.Set<OutboxEvent>()
                .Where(e => e.AggregateId == _id)
                .OrderBy(e => e.Seq)
                .ToListAsync(Token);
            seqs = [.. events.Select(e => e.Seq)];
            Assert.Equal(seqs.LastOrDefault(), (await db.Tallies.FindAsync([_id], Token))!.Seq);
        });
        return seqs;
    }
}
