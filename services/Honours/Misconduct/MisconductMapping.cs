using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Misconduct;

internal sealed class MisconductMapping : IEntityTypeConfiguration<MisconductCase>
{
    public void Configure(EntityTypeBuilder<MisconductCase> builder)
    {
        builder.ToTable("misconduct_cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasSubject(c => c.Subject);
        builder.HasSearchText("subject_name", "subject_credit_code", "certificate_number");
        builder.Ignore(c => c.IsUndecided);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Source).AsJson();
        builder.Property(c => c.Notice).AsJson();
        builder.Property(c => c.Statement).AsJson();
        builder.Property(c => c.Decision).AsJson();
        builder.Property(c => c.Changes).AsJson().HasDefaultValueSql("'[]'");
        builder.HasIndex(c => new { c.OpenedAt, c.Id });
    }
}

internal static class MisconductViews
{
    public static MisconductView ToView(
        this MisconductCase c,
        DateOnly today,
        Ban? ban,
        AwardUser by
    ) =>
        new(
            c.Id,
            c.State,
            c.Subject.ToView(),
            c.ApplicationId,
            c.CertificateNumber,
            c.Facts,
            c.Source,
            c.OpenedAt,
            c.OpenedByName,
            c.Notice,
            c.NoticeServedOn,
            c.StatementLastDay,
            c.StatementLastDay < today,
            c.Statement,
            c.StatementReceivedOn,
            c.StatementSummary,
            c.Decision,
            c.DecisionServedOn,
            c.Reasons,
            ban?.ToView(),
            c.Remedies,
            [.. c.Changes.Select(change => change.ToView())]
        )
        {
            Acts = MisconductActs.OpenTo(by, c, today),
        };
}
