using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Cultivation;

internal sealed class CultivatedCandidateMapping : IEntityTypeConfiguration<CultivatedCandidate>
{
    public void Configure(EntityTypeBuilder<CultivatedCandidate> candidate)
    {
        candidate.ToTable("cultivated_candidates");
        candidate.Property(c => c.Id).ValueGeneratedNever();
        candidate.Property(c => c.Unit).HasMaxLength(100);
        candidate.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        candidate.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        candidate.Property(c => c.Name).HasMaxLength(200);
        candidate.Property(c => c.Employer).HasMaxLength(200);
        candidate.Property(c => c.CreditCode).HasMaxLength(18);
        candidate.Property(c => c.IndustrySection).HasMaxLength(1);
        candidate.Property(c => c.Note).HasMaxLength(2000);
        candidate.Property(c => c.EndReason).HasMaxLength(500);
        candidate.Property(c => c.Steps).AsJson();
        candidate.HasSearchText("name", "credit_code", "employer");
        candidate.HasMany(c => c.Guidance).WithOne().HasForeignKey(g => g.CandidateId);
        // A body has it once; what another body has is none of its business.
        candidate.HasIndex(c => new { c.Unit, c.DistinctBy }).IsUnique();
        candidate.HasIndex(c => new { c.Unit, c.Id });
    }
}

internal sealed class GuidanceEntryMapping : IEntityTypeConfiguration<GuidanceEntry>
{
    public void Configure(EntityTypeBuilder<GuidanceEntry> entry)
    {
        entry.ToTable("guidance_entries");
        entry.HasKey(g => new { g.CandidateId, g.Number });
        entry.Property(g => g.Number).ValueGeneratedNever();
        entry.Property(g => g.Form).HasConversion<string>().HasMaxLength(20);
        entry.Property(g => g.Advice).HasMaxLength(2000);
        entry.Property(g => g.By).HasMaxLength(100);
        entry.Property(g => g.NotedBy).HasMaxLength(100);
    }
}
