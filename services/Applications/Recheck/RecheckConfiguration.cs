using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Recheck;

internal sealed class RecheckConfiguration
    : IEntityTypeConfiguration<RecheckRecord>,
        IEntityTypeConfiguration<RegisterQuery>
{
    /// <summary>Characters that the reasons of 不予受理 have at most.</summary>
    internal const int LongestReasons = 4000;

    public void Configure(EntityTypeBuilder<RecheckRecord> record)
    {
        record.ToTable("recheck_records");
        record.HasKey(r => r.ApplicationId);
        record.Property(r => r.ApplicationId).ValueGeneratedNever();
        record.Property(r => r.Finding).AsJson();
        record.Property(r => r.RefusalReasons).HasMaxLength(LongestReasons);
    }

    public void Configure(EntityTypeBuilder<RegisterQuery> query)
    {
        query.ToTable("register_queries");
        query.Property(q => q.AskedBy).HasMaxLength(100);
        query.Property(q => q.Findings).AsJson();
        query.HasIndex(q => new { q.ApplicationId, q.At });
    }
}
