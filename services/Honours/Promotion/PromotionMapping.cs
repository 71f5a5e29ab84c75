using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Promotion;

internal sealed class PromotionRoundMapping : IEntityTypeConfiguration<PromotionRound>
{
    public void Configure(EntityTypeBuilder<PromotionRound> builder)
    {
        builder.ToTable("promotion_rounds");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Year).IsUnique();
        builder.HasIndex(r => new { r.OpenedAt, r.Id });
    }
}

internal sealed class PromotionReportMapping : IEntityTypeConfiguration<PromotionReport>
{
    public void Configure(EntityTypeBuilder<PromotionReport> builder)
    {
        builder.ToTable("promotion_reports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.CertificateNumber).HasMaxLength(40);
        builder.Property(r => r.Files).AsJson();
        builder.Property(r => r.Counts).AsJson();
        builder.Property(r => r.Steps).AsJson();
        builder.Ignore(r => r.Reminders);
        builder
            .HasOne<PromotionRound>()
            .WithMany()
            .HasForeignKey(r => r.RoundId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Honour>()
            .WithMany()
            .HasForeignKey(r => r.HonourId)
            .OnDelete(DeleteBehavior.Restrict);

        // 第三十条: one report an award and year.
        builder.HasIndex(r => new { r.HonourId, r.Year }).IsUnique();
        builder.HasIndex(r => new { r.OpenedAt, r.Id });
        builder.HasIndex(r => r.HolderUnit);
        builder.HasIndex(r => r.DueOn);
    }
}
