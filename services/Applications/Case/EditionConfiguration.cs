using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Case;

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.Property(e => e.State).HasConversion<string>().HasMaxLength(20);
        edition.Property(e => e.RegulationVersion).HasMaxLength(20);
        // 第三十二条: a version that an edition is bound to is never taken away.
        edition
            .HasOne<RegulationVersionRow>()
            .WithMany()
            .HasForeignKey(e => e.RegulationVersion)
            .OnDelete(DeleteBehavior.Restrict);
        edition.Property(e => e.OpenedBy).HasMaxLength(100);
        edition.Ignore(e => e.Name);
        edition
            .HasIndex(e => e.Ordinal)
            .IsUnique()
            .HasFilter("state NOT IN ('Cancelled', 'Withdrawn')");
        // The exclusion constraint on the cycle is written by hand in the migration: EF Core cannot express it.
        edition.OwnsOne(
            e => e.Consent,
            consent => consent.Property(c => c.DocumentNumber).HasMaxLength(60)
        );
        edition.OwnsOne(e => e.Schedule);
        edition.OwnsOne(e => e.Call, call => call.ToJson());
        edition.Property(e => e.Cancellation).AsJson();
        edition.OwnsMany(e => e.CalendarBasis, basis => basis.ToJson());
        edition.Navigation(e => e.Consent).IsRequired();
        edition.Navigation(e => e.Schedule).IsRequired();
    }
}
