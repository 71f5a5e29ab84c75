using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Case;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    /// <summary>The index that keeps a subject to one application an edition (article 11).</summary>
    public const string OneRouteIndex = "ix_applications_one_route";

    public void Configure(EntityTypeBuilder<Application> application)
    {
        // Room on each page for the next version of a row: a draft is saved again and again, and finds its place beside the
        // last one without touching an index. A usual draft, some 2 KB when compressed, stays in its row: moved out of line at
        // PostgreSQL's usual limit, each save would write and delete a row of a second table as well.
        application
            .ToTable("applications")
            .HasStorageParameter("fillfactor", 70)
            .HasStorageParameter("toast_tuple_target", 4096);
        application.Property(a => a.Id).ValueGeneratedNever();
        application.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        application.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        application.Property(a => a.ApplicantUnit).HasMaxLength(100);
        application.Property(a => a.ReceivingUnit).HasMaxLength(100);
        application.Property(a => a.ReceivingBody).HasMaxLength(100);
        application.Property(a => a.ReturnCorrects).AsJson().HasDefaultValueSql("'[]'::jsonb");
        application.Property(a => a.SubjectKey).HasMaxLength(100);
        application.Property(a => a.EmployerKey).HasMaxLength(100);
        application.Property(a => a.Name).HasMaxLength(200);
        application.Property(a => a.CaseCommitment).HasMaxLength(80);
        FormJson.Map(application.Property(a => a.Draft));
        application.HasSearchText(
            "name",
            "filed #>> '{organisation,creditCode}'",
            "filed #>> '{individual,employerName}'",
            "filed #>> '{individual,employerCreditCode}'"
        );
        FormJson.Map(application.Property(a => a.Filed));
        application.Ignore(a => a.Submitted);
        application.HasOne<Edition>().WithMany().HasForeignKey(a => a.EditionId);
        application
            .HasIndex(a => new { a.EditionId, a.SubjectKey })
            .IsUnique()
            .HasFilter("subject_key IS NOT NULL AND state <> 'Withdrawn'")
            .HasDatabaseName(OneRouteIndex);
        // Without the day of the last change, which every save of a draft moves: a unit has a handful of applications.
        application.HasIndex(a => a.ApplicantUnit);
        // Pages in the order of ids: a receiving body's, and the office's of an edition.
        application.HasIndex(a => new { a.ReceivingUnit, a.Id });
        application.HasIndex(a => new { a.EditionId, a.Id });
        // What the registers tell of a subject concerns its cases of all editions.
        application.HasIndex(a => a.SubjectKey);
        application.HasIndex(a => a.EmployerKey);
        application.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.ApplicationId);
        application.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.ApplicationId);
    }
}

internal sealed class ApplicationVersionConfiguration : IEntityTypeConfiguration<ApplicationVersion>
{
    public void Configure(EntityTypeBuilder<ApplicationVersion> version)
    {
        version.ToTable("application_versions");
        version.HasKey(v => new { v.ApplicationId, v.Number });
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Sha256).HasMaxLength(64);
        version.Property(v => v.SubmittedBy).HasMaxLength(100);
        version.Property(v => v.SubmittedByName).HasMaxLength(100);
        FormJson.Map(version.Property(v => v.Form));
    }
}

internal sealed class CaseStepConfiguration : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> step)
    {
        step.ToTable("application_steps");
        step.HasKey(s => new { s.ApplicationId, s.Number });
        step.Property(s => s.Number).ValueGeneratedNever();
        step.Property(s => s.Verb).HasConversion<string>().HasMaxLength(20);
        step.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
    }
}

/// <summary>A form is read and replaced as a whole: one JSON column.</summary>
internal static class FormJson
{
    private static readonly ValueConverter<ApplicationForm, string> Converter = new(
        form => JsonSerializer.Serialize(form, AwardJson.Options),
        json => JsonSerializer.Deserialize<ApplicationForm>(json, AwardJson.Options)!
    );

    public static void Map(PropertyBuilder property) =>
        property.HasColumnType("jsonb").HasConversion(Converter);
}
