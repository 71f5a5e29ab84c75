using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Publicity.Notices;

namespace QualityAward.Publicity.Objections;

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("objections");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder
            .HasOne<Notice>()
            .WithMany()
            .HasForeignKey(row => row.NoticeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.ReceiptHash).IsUnique();
        builder.HasIndex(row => new { row.ReceivedAt, row.Id });
        builder.HasIndex(row => row.EditionId);
        builder.HasIndex(row => row.RegistrationId).IsUnique();
    }
}
