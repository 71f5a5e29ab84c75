using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Practices;

internal sealed class PracticeMapping : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.ToTable("practices");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.CertificateNumber).HasMaxLength(40);
        builder.Property(p => p.Content).AsJson();
        builder.Property(p => p.Steps).AsJson();
        builder.HasSearchText("holder", "certificate_number", "content ->> 'title'");
        builder
            .HasOne<Honour>()
            .WithMany()
            .HasForeignKey(p => p.HonourId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ChangedAt, p.Id });
        builder.HasIndex(p => p.HolderUnit);
    }
}

internal sealed class PracticeVersionMapping : IEntityTypeConfiguration<PracticeVersion>
{
    public void Configure(EntityTypeBuilder<PracticeVersion> builder)
    {
        builder.ToTable("practice_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.CertificateNumber).HasMaxLength(40);
        builder.Ignore(v => v.PublishedOn);
        builder.HasSearchText(
            "title",
            "holder",
            "summary",
            "method",
            "results",
            "field",
            "industry"
        );
        builder
            .HasOne<Practice>()
            .WithMany()
            .HasForeignKey(v => v.PracticeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.PracticeId, v.Number }).IsUnique();

        // One version of a practice is public, or none.
        builder
            .HasIndex(v => v.PracticeId, "ix_practice_versions_current")
            .IsUnique()
            .HasFilter("is_current");
        builder.HasIndex(v => new { v.PublishedAt, v.Id });
        builder.HasIndex(v => v.HonourId);
    }
}
