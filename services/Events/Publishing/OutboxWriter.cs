using System.Diagnostics;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QualityAward.Events.Tables;

namespace QualityAward.Events.Publishing;

/// <summary>Turns raised events into rows of the outbox and moves the streams of their subscribers.</summary>
internal sealed class OutboxWriter(SubscriptionTable subscriptions, TimeProvider time)
{
    public static bool HasEvents(DbContext db) =>
        db.ChangeTracker.Entries<AggregateRoot>().Any(e => e.Entity.Raised.Count > 0);

    /// <summary>Adds the rows to <paramref name="db"/>; they are saved with everything else.</summary>
    public async Task WriteAsync(DbContext db, CancellationToken cancellationToken)
    {
        var roots = db.ChangeTracker.Entries<AggregateRoot>().ToList();
        foreach (var added in roots.Where(r => r.State is EntityState.Added))
        {
            added.Entity.ForgetWritten();
        }
        roots.RemoveAll(r => r.Entity.Raised.Count == 0 || r.State is EntityState.Detached);
        if (roots.Count == 0)
        {
            return;
        }

        var streams = await StreamsAsync(db, roots, cancellationToken);
        foreach (var root in roots)
        {
            Write(db, root, streams);
        }
        OutboxCommits.Expect(db);
    }

    private void Write(
        DbContext db,
        EntityEntry<AggregateRoot> root,
        Dictionary<(string, Guid), Delivery> streams
    )
    {
        var id = root.Entity.Id;
        var seq =
            root.State is EntityState.Added ? 0 : (long)root.Property(r => r.Seq).OriginalValue;
        foreach (var message in root.Entity.Raised)
        {
            var type = message.Descriptor.FullName;
            db.Add(
                new OutboxEvent
                {
                    AggregateId = id,
                    Seq = ++seq,
                    Type = type,
                    Payload = message.ToByteArray(),
                    Traceparent = Activity.Current?.Id,
                    CreatedAt = time.GetUtcNow(),
                }
            );
            foreach (var subscriber in subscriptions.SubscribersOf(type))
            {
                if (streams.TryGetValue((subscriber, id), out var stream))
                {
                    stream.LastSeq = seq;
                }
                else
                {
                    stream = new Delivery
                    {
                        Subscriber = subscriber,
                        AggregateId = id,
                        LastSeq = seq,
                        // Nothing before it was for this subscriber, so it may have been cleaned up.
                        HistoryFrom = seq,
                    };
                    streams.Add((subscriber, id), stream);
                    db.Add(stream);
                }
            }
        }
        root.Entity.Seq = seq;
    }

    private static async Task<Dictionary<(string, Guid), Delivery>> StreamsAsync(
        DbContext db,
        List<EntityEntry<AggregateRoot>> roots,
        CancellationToken cancellationToken
    )
    {
        var known = roots
            .Where(r => r.State is not EntityState.Added)
            .Select(r => r.Entity.Id)
            .ToList();
        var streams =
            known.Count == 0
                ? []
                : await db.Set<Delivery>()
                    .Where(d => known.Contains(d.AggregateId))
                    .ToListAsync(cancellationToken);
        return streams.ToDictionary(d => (d.Subscriber, d.AggregateId));
    }

    /// <summary>The rows are in the database (in a transaction that may still be rolled back).</summary>
    public static void Accept(DbContext db)
    {
        foreach (var root in db.ChangeTracker.Entries<AggregateRoot>())
        {
            root.Entity.MarkWritten();
        }
    }

    /// <summary>Nothing was saved: whoever saves this context again starts from the root's number once more.</summary>
    public static void TakeBack(DbContext db)
    {
        var added = db
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added && e.Entity is OutboxEvent or Delivery)
            .ToList();
        foreach (var entry in added)
        {
            entry.State = EntityState.Detached;
        }
    }
}
