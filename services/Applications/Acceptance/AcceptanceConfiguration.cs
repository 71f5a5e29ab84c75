using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Acceptance;

internal sealed class AcceptanceConfiguration
    : IEntityTypeConfiguration<AcceptanceList>,
        IEntityTypeConfiguration<AcceptanceConsultation>,
        IEntityTypeConfiguration<DefaultDepartments>
{
    public void Configure(EntityTypeBuilder<AcceptanceList> list)
    {
        list.ToTable("acceptance_lists");
        list.Property(l => l.Id).ValueGeneratedNever();
        list.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        list.Property(l => l.DocumentNumber).HasMaxLength(60);
        list.Property(l => l.DraftedBy).HasMaxLength(100);
        list.Property(l => l.Entries).AsJson();
        list.Property(l => l.Document).AsJson();

        // An edition has one list.
        list.HasIndex(l => l.EditionId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AcceptanceConsultation> consultation)
    {
        consultation.ToTable("acceptance_consultations");
        consultation.Property(c => c.Id).ValueGeneratedNever();
        consultation.Property(c => c.DepartmentUnit).HasMaxLength(60);
        consultation.Property(c => c.DepartmentName).HasMaxLength(100);
        consultation.Property(c => c.Letter).AsJson();
        consultation.Property(c => c.Candidates).AsJson();
        consultation.Property(c => c.Reply).AsJson();
        consultation.Property(c => c.Handlings).AsJson();
        consultation.Ignore(c => c.IsOpen).Ignore(c => c.UnhandledObjections);

        // A department is asked once about a list.
        consultation.HasIndex(c => new { c.ListId, c.DepartmentUnit }).IsUnique();
        consultation.HasIndex(c => new { c.DepartmentUnit, c.SentAt });
    }

    public void Configure(EntityTypeBuilder<DefaultDepartments> defaults)
    {
        defaults.ToTable("consultation_defaults");
        defaults.HasKey(d => d.Group);
        defaults.Property(d => d.Group).HasMaxLength(30);
        defaults.Property(d => d.Version).IsRowVersion();
        defaults.Property(d => d.Units).AsJson();
        defaults.HasData(
            DefaultDepartments.Shipped.Select(s => new DefaultDepartments
            {
                Group = s.Group,
                Units = s.Units,
            })
        );
    }
}
