using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Recommendations;

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("recommendations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Target).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.TargetName).HasMaxLength(100);
        builder.Property(r => r.Addressee).HasMaxLength(100);
        builder.Property(r => r.Letter).AsJson();
        builder.Property(r => r.Grounds).AsJson();
        builder.Property(r => r.Result).AsJson();
        builder.Property(r => r.Steps).AsJson();
        builder
            .HasOne<Honour>()
            .WithMany()
            .HasForeignKey(r => r.HonourId)
            .OnDelete(DeleteBehavior.Restrict);

        // No two at a time to the same award.
        builder
            .HasIndex(r => new { r.HonourId, r.TargetName })
            .IsUnique()
            .HasDatabaseName("ix_recommendations_one_open")
            .HasFilter("state IN ('Proposed', 'Sent', 'Accepted', 'Reviewing')");
        builder.HasIndex(r => new { r.ProposedAt, r.Id });
        builder.HasIndex(r => r.HonourId);
    }
}
