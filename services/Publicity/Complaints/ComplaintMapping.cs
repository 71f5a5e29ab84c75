using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Complaints;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.ToTable("complaints");
        complaint.Property(c => c.Id).ValueGeneratedNever();
        complaint.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        complaint.Ignore(c => c.HandledBy);
        complaint.Property(c => c.Likely).HasDefaultValueSql("'{}'");
        complaint.Property(c => c.Held).HasDefaultValue(false);
        complaint.Property(c => c.Rules).AsJson();
        complaint.HasIndex(c => c.ReceiptHash).IsUnique();
        complaint.HasIndex(c => new { c.FiledAt, c.Id });
        complaint.HasIndex(c => c.FileIds).HasMethod("gin");
        complaint.OwnsMany(
            c => c.Steps,
            steps =>
            {
                steps.ToJson();
                steps.Property(s => s.Verb).HasConversion<string>();
            }
        );
        complaint.OwnsMany(
            c => c.Messages,
            messages =>
            {
                messages.ToJson();
                messages.Property(m => m.From).HasConversion<string>();
            }
        );
    }
}
