using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Revocations;

internal sealed class RevocationMapping : IEntityTypeConfiguration<Revocation>
{
    public void Configure(EntityTypeBuilder<Revocation> builder)
    {
        builder.ToTable("revocations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Article);
        builder.Ignore(r => r.DecisionStands);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Ground).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Report).AsJson();
        builder.Property(r => r.Decision).AsJson();
        builder.Property(r => r.Receipt).AsJson();
        builder.Property(r => r.CreditEntry).AsJson();
        builder.Property(r => r.Suggestion).AsJson();
        builder.Property(r => r.CreditCorrection).AsJson();
        builder.Property(r => r.Changes).AsJson().HasDefaultValueSql("'[]'");
        builder.HasOne<Honour>().WithMany().HasForeignKey(r => r.HonourId);

        // An award is revoked once: no two revocations at a time.
        builder
            .HasIndex(r => r.HonourId)
            .IsUnique()
            .HasDatabaseName("ix_revocations_one_open")
            .HasFilter("state NOT IN ('Closed', 'Annulled')");
        builder.HasIndex(r => new { r.OpenedAt, r.Id });
    }
}

internal static class RevocationViews
{
    public static RevocationView ToView(
        this Revocation r,
        Honour honour,
        DateOnly today,
        AwardUser by
    ) =>
        new(
            r.Id,
            r.State,
            r.CertificateNumber,
            honour.Name,
            honour.EditionName,
            honour.AwardedOn,
            honour.LiabilityLastDay,
            r.Ground,
            r.Article,
            r.SourceId,
            r.GroundDay,
            r.OpenedAt,
            r.OpenedByName,
            r.Report,
            r.Decision,
            r.RegistrationId,
            r.NoticeId,
            r.ServedOn,
            r.ReturnDue,
            r.DueBasis,
            r.CertificateReturnedOn,
            r.PlaqueReturnedOn,
            r.State is RevocationState.Served && r.ReturnDue < today,
            r.CreditEntry,
            r.Suggestion,
            r.Reasons,
            r.Remedies,
            [.. r.Changes.Select(change => change.ToView())],
            r.CreditCorrection,
            r.CertificateHandedBackOn,
            r.PlaqueHandedBackOn
        )
        {
            Acts = RevocationActs.Table.OpenTo(by, r),
        };
}
