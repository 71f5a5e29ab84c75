using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Common.Regulation;
using Shipped = QualityAward.Common.Regulation.RegulationVersions;

namespace QualityAward.Applications.Case;

internal sealed class RegulationVersionConfiguration
    : IEntityTypeConfiguration<RegulationVersionRow>
{
    public void Configure(EntityTypeBuilder<RegulationVersionRow> row)
    {
        row.ToTable("regulation_versions");
        row.HasKey(r => r.Code);
        row.Property(r => r.Code).HasMaxLength(20);
        row.Property(r => r.Version)
            .HasColumnType("jsonb")
            .HasConversion(
                version => JsonSerializer.Serialize(version, JsonSerializerOptions.Web),
                json =>
                    JsonSerializer.Deserialize<RegulationVersion>(json, JsonSerializerOptions.Web)!
            );
        row.HasData(
            Shipped.Shipped.Select(v => new RegulationVersionRow { Code = v.Code, Version = v })
        );
    }
}
