using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Custody;

internal sealed class CustodyMapping : IEntityTypeConfiguration<CustodyItem>
{
    public void Configure(EntityTypeBuilder<CustodyItem> builder)
    {
        builder.ToTable("custody_items");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.SignedBy).HasMaxLength(50);
        builder.Property(i => i.Steps).AsJson();

        // Whatever is taken out of the register again, as an import that was undone, was never given to anybody.
        builder
            .HasOne<Honour>()
            .WithMany()
            .HasForeignKey(i => i.HonourId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => new { i.HonourId, i.Kind }).IsUnique();
        builder.HasIndex(i => i.Place).IsUnique();
    }
}
