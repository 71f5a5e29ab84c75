using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Cultivation;

internal sealed class GuidanceMaterialMapping : IEntityTypeConfiguration<GuidanceMaterial>
{
    public void Configure(EntityTypeBuilder<GuidanceMaterial> material)
    {
        material.ToTable("guidance_materials");
        material.Property(m => m.Id).ValueGeneratedNever();
        material.Property(m => m.Unit).HasMaxLength(100);
        material.Property(m => m.Title).HasMaxLength(100);
        material.Property(m => m.Note).HasMaxLength(1000);
        material.Property(m => m.Reason).HasMaxLength(500);
        material.Property(m => m.PublishedBy).HasMaxLength(100);
        material.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        material.Property(m => m.Files).AsJson();
        material.HasIndex(m => new { m.Unit, m.Id });
    }
}
