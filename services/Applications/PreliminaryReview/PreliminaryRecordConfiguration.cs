using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.PreliminaryReview;

internal sealed class PreliminaryRecordConfiguration : IEntityTypeConfiguration<PreliminaryRecord>
{
    public void Configure(EntityTypeBuilder<PreliminaryRecord> record)
    {
        record.ToTable("preliminary_records");
        record.HasKey(r => r.ApplicationId);
        record.Property(r => r.ApplicationId).ValueGeneratedNever();
        record.Property(r => r.Returns).AsJson();
        record.Property(r => r.Opinion).AsJson();
        record.Property(r => r.ReportDocument).AsJson();
    }
}
