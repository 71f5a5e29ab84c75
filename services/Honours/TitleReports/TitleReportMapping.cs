using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.TitleReports;

internal sealed class TitleReportMapping : IEntityTypeConfiguration<TitleReport>
{
    public void Configure(EntityTypeBuilder<TitleReport> builder)
    {
        builder.ToTable("title_reports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Subject).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Measure).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Named).HasMaxLength(200);
        builder.Property(r => r.CertificateNumber).HasMaxLength(40);
        builder.Property(r => r.Files).AsJson();
        builder.Property(r => r.Request).AsJson();
        builder.Property(r => r.StatementPaper).AsJson();
        builder.Property(r => r.Document).AsJson();
        builder.Property(r => r.Steps).AsJson();
        builder.Ignore(r => r.Article);
        builder.HasIndex(r => r.ReceiptHash).IsUnique();
        builder.HasIndex(r => new { r.ReceivedAt, r.Id });
        builder.HasIndex(r => r.SubjectKey);
        builder.HasIndex(r => r.HonourId);
    }
}
