using Microsoft.EntityFrameworkCore;
using QualityAward.Events.Tables;

namespace QualityAward.Events;

/// <summary>The tables of event delivery as part of a service's own model and migrations.</summary>
public static class EventModel
{
    /// <summary>Maps outbox, deliveries and inbox. Call it in <c>OnModelCreating</c>.</summary>
    public static ModelBuilder AddEvents(this ModelBuilder model)
    {
        model.Entity<OutboxEvent>(e =>
        {
            e.ToTable("outbox_events");
            e.HasKey(x => new { x.AggregateId, x.Seq });
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => x.CreatedAt);
        });
        model.Entity<Delivery>(e =>
        {
            e.ToTable("deliveries");
            e.HasKey(x => new { x.Subscriber, x.AggregateId });
            // The relay looks at nothing but this index, and it holds only what is pending.
            e.HasIndex(x => new { x.Subscriber, x.NextAttemptAt })
                .HasDatabaseName("ix_deliveries_pending")
                .HasFilter("next_seq <= last_seq");
        });
        model.Entity<DeliverySkip>(e =>
        {
            e.ToTable("delivery_skips");
            e.HasKey(x => new
            {
                x.Subscriber,
                x.AggregateId,
                x.Seq,
            });
        });
        model.Entity<InboxMark>(e =>
        {
            e.ToTable("inbox_marks");
            e.HasKey(x => new { x.Publisher, x.AggregateId });
        });
        return model;
    }
}
