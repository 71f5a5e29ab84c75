using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Visits;

internal sealed class VisitSlotMapping : IEntityTypeConfiguration<VisitSlot>
{
    public void Configure(EntityTypeBuilder<VisitSlot> builder)
    {
        builder.ToTable(
            "visit_slots",
            table =>
                table.HasCheckConstraint("ck_visit_slots_taken", "taken >= 0 AND taken <= capacity")
        );
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        builder
            .HasOne<Honour>()
            .WithMany()
            .HasForeignKey(s => s.HonourId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Day, s.Id });
        builder.HasIndex(s => new { s.OfferedAt, s.Id });
    }
}

internal sealed class VisitBookingMapping : IEntityTypeConfiguration<VisitBooking>
{
    public void Configure(EntityTypeBuilder<VisitBooking> builder)
    {
        builder.ToTable("visit_bookings");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Ground).HasConversion<string>().HasMaxLength(20);
        builder
            .HasOne<VisitSlot>()
            .WithMany()
            .HasForeignKey(b => b.SlotId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.ReceiptHash).IsUnique();
        builder.HasIndex(b => new { b.BookedAt, b.Id });
    }
}
