using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Registers;

internal sealed class RegisterEventMapping : IEntityTypeConfiguration<RegisterEvent>
{
    public void Configure(EntityTypeBuilder<RegisterEvent> builder)
    {
        builder.ToTable("register_events");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasSubject(e => e.Subject);
        builder.HasSearchText("subject_name", "subject_credit_code");
        builder.Ignore(e => e.Pending);
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.Field).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.Grade).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Source).AsJson();
        builder.Property(e => e.Corrections).AsJson().HasDefaultValueSql("'[]'");
        builder.HasIndex(e => new { e.RecordedAt, e.Id });
    }
}

internal static class RegisterEventViews
{
    public static RegisterEventView ToView(this RegisterEvent e, string? holderOf, AwardUser by) =>
        new(
            e.Id,
            e.State,
            e.Subject.ToView(),
            e.Kind,
            e.Kind.ChineseName(),
            e.Day,
            e.Field,
            e.Grade,
            e.Grade?.ChineseName(),
            e.GradeRule,
            e.Description,
            e.Source,
            e.RecordedByName,
            e.RecordedAt,
            e.CheckedByName,
            e.CheckedAt,
            e.Reason,
            holderOf,
            [.. e.Corrections.Select(c => c.ToView())]
        )
        {
            Acts = RegisterEventActs.OpenTo(by, e),
        };
}
