using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.PreliminaryReview;

internal sealed class ConsultationConfiguration : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> consultation)
    {
        consultation.ToTable("consultations");
        consultation.Property(c => c.Id).ValueGeneratedNever();
        consultation.Property(c => c.ReceivingUnit).HasMaxLength(60);
        consultation.Property(c => c.DepartmentUnit).HasMaxLength(60);
        consultation.Property(c => c.DepartmentName).HasMaxLength(100);
        consultation.Property(c => c.SentBy).HasMaxLength(100);
        consultation.Property(c => c.Letter).AsJson();
        consultation.Property(c => c.Reply).AsJson();
        consultation.Property(c => c.Withdrawal).AsJson();
        consultation.Ignore(c => c.IsOpen).Ignore(c => c.ObjectionStands);

        // A department is asked once about an applicant.
        consultation.HasIndex(c => new { c.ApplicationId, c.DepartmentName }).IsUnique();
        // Pages of a unit's own, in the order of ids.
        consultation.HasIndex(c => new { c.DepartmentUnit, c.Id });
        consultation.HasIndex(c => new { c.ReceivingUnit, c.Id });
    }
}
