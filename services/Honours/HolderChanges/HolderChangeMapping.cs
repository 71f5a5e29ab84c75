using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.HolderChanges;

internal sealed class HolderChangeMapping : IEntityTypeConfiguration<HolderChange>
{
    public void Configure(EntityTypeBuilder<HolderChange> builder)
    {
        builder.ToTable("holder_changes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.HolderKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.NewName).HasMaxLength(100);
        builder.Property(c => c.Document).AsJson();
        builder.Property(c => c.Steps).AsJson();
        builder.Ignore(c => c.FirstPerson);
        builder.HasIndex(c => new { c.ProposedAt, c.Id });
        builder.HasIndex(c => c.HonourId);
        builder.HasIndex(c => c.SubjectKey);
    }
}
