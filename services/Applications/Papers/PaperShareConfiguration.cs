using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Applications.Papers;

internal sealed class PaperShareConfiguration : IEntityTypeConfiguration<PaperShare>
{
    public void Configure(EntityTypeBuilder<PaperShare> share)
    {
        share.ToTable("paper_shares");
        share.Property(s => s.Role).HasMaxLength(30);
        share.Property(s => s.Unit).HasMaxLength(60);
        share.HasIndex(s => s.FileId);
    }
}
