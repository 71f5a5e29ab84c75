using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Exchange;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.ToTable("activities");
        activity.Property(a => a.Id).ValueGeneratedNever();
        activity.Property(a => a.Unit).HasMaxLength(64);
        activity.Property(a => a.UnitName).HasMaxLength(200);
        activity.Property(a => a.Role).HasMaxLength(32);
        activity.Property(a => a.Division).HasMaxLength(6);
        activity.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        activity.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        activity.Property(a => a.Content).AsJson();
        activity.Property(a => a.Versions).AsJson();
        activity.Ignore(a => a.NamedBy);
        activity.Ignore(a => a.PublicChanges);
        activity.HasIndex(a => new { a.StartsAt, a.Id });
        activity.HasIndex(a => new
        {
            a.Unit,
            a.StartsAt,
            a.Id,
        });
        activity.HasIndex(a => a.EndsAt);
    }
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("activity_participants");
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        participant.Property(p => p.ReceiptHash).HasMaxLength(64);
        participant.Property(p => p.PrivacyVersion).HasMaxLength(20);
        participant.Property(p => p.CheckedInBy).HasMaxLength(100);
        participant.HasIndex(p => p.ReceiptHash).IsUnique();
        participant.HasIndex(p => new { p.ActivityId, p.Number }).IsUnique();
        participant
            .HasOne<Activity>()
            .WithMany()
            .HasForeignKey(p => p.ActivityId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
