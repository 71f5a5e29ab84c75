using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Register;

internal sealed class HonourMapping : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> builder)
    {
        builder.ToTable("honours");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(h => h.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(h => h.Number).HasMaxLength(40);

        // Without 统一社会信用代码, which the public register does not show.
        builder.HasSearchText("name", "number", "employer", "other_names");

        // 第二十条: no two certificates with one number; and nobody is awarded twice for one application.
        builder.HasIndex(h => h.Number).IsUnique();
        builder.HasIndex(h => h.ApplicationId).IsUnique();
        builder.HasIndex(h => h.SortKey).IsUnique();
        builder.HasIndex(h => h.Sha256);
        builder.HasIndex(h => h.SubjectKey);
        builder.HasIndex(h => h.SuccessorKey);
        builder.HasIndex(h => h.EditionId);

        // Pages of the register by edition and by year, and of an applicant's own, in the register's order.
        builder.HasIndex(h => new { h.EditionOrdinal, h.SortKey });
        builder.HasIndex(h => new { h.Year, h.SortKey });
        builder.HasIndex(h => new { h.ApplicantUnit, h.SortKey });
        builder.Property(h => h.AnnulledRevocations).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(h => h.ReplacedSha256).HasDefaultValueSql("'{}'");
        builder.HasIndex(h => h.ReplacedSha256).HasMethod("gin");
        builder.Property(h => h.HigherAwards).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(h => h.NameChanges).AsJson().HasDefaultValueSql("'[]'");
        builder.Ignore(h => h.IsEnteredLater);
        builder.Ignore(h => h.IssuedName);
        builder.Ignore(h => h.FullName);
        builder.Ignore(h => h.HolderKey);
        builder.Ignore(h => h.SubjectKeys);
        builder.Ignore(h => h.IsHeldNoMore);
    }
}

internal static class HonourViews
{
    private const string Limit =
        "不得用于具体产品、服务的质量宣传（如产品广告、包装、说明等）。依据《攀枝花市政府质量奖评选管理办法》第二十六条。";

    public static HonourSummary ToSummary(this Honour h) =>
        new(
            h.Id,
            h.Number,
            h.Kind,
            h.Name,
            h.EditionOrdinal,
            h.EditionName,
            h.Year,
            h.State,
            h.AwardedOn,
            h.DocumentNumber,
            h.RevokedOn,
            h.RevocationDocument,
            h.EnteredLater(),
            h.AnnulledRevocations.OrNull(),
            h.NameChanges.IssuedNameIfOther(h.Name),
            h.NameChanges.ToMarks(h.State)
        );

    /// <summary>Absent from the answer where there is no history.</summary>
    public static IReadOnlyList<AnnulledRevocation>? OrNull(
        this IReadOnlyList<AnnulledRevocation> history
    ) => history.Count == 0 ? null : history;

    /// <summary>How an award came into the register that the system did not decide; null for those it decided.</summary>
    public static EnteredLater? EnteredLater(this Honour h) =>
        h.IsEnteredLater ? EnteredLater(h.DocumentNumber, h.AwardedOn) : null;

    /// <summary>The same of what a query has read.</summary>
    public static EnteredLater EnteredLater(string? document, DateOnly? on) =>
        new(
            document,
            on,
            document is null
                ? "该奖项为本系统启用前的获奖，由市质量强市办补录。"
                : $"该奖项为本系统启用前的获奖，由市质量强市办依据{document}补录。"
        );

    // 第二十六条: in presentations, with the year of the award.
    public static HonourView ToView(this Honour h) =>
        new(
            h.ToSummary(),
            h.Place,
            h.Industry,
            h.Employer,
            h.Position,
            h.NoticeId,
            h.RevocationNoticeId,
            h.State is HonourState.Revoked || h.IsHeldNoMore ? null : TitleWording.Of(h.Year),
            Limit,
            h.State is HonourState.Revoked || h.HigherAwards.Count == 0 ? null : h.HigherAwards
        );

    public static CertificateView ToCertificate(this Honour h) =>
        new(
            h.Id,
            h.EditionId,
            h.EditionName,
            h.Kind,
            h.IssuedName,
            h.Number,
            h.Number,
            h.State,
            h.AwardedOn,
            h.IssuedOn,
            h.Sha256,
            h.LiabilityLastDay,
            h.RewardYuan
        );
}
