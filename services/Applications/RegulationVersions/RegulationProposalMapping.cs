using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Common.Periods;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.RegulationVersions;

internal sealed class RegulationProposalMapping : IEntityTypeConfiguration<RegulationProposal>
{
    public void Configure(EntityTypeBuilder<RegulationProposal> builder)
    {
        builder.ToTable("regulation_proposals");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Code).HasMaxLength(20);
        builder.Property(p => p.Content).AsJson();
        builder.Property(p => p.Document).AsJson();
        builder.HasIndex(p => p.Code).IsUnique();
    }
}

internal static class RegulationProposalViews
{
    public static RegulationProposalView ToView(this RegulationProposal p) =>
        new(
            p.Id,
            p.State,
            p.Content.ToView(p.Content.Validity),
            p.Document,
            p.ProposedBy,
            p.ProposedByName,
            p.ProposedAt,
            p.CheckedByName,
            p.CheckedAt,
            p.UndoneByName,
            p.UndoneAt,
            p.Reason
        );

    /// <param name="v">The version.</param>
    /// <param name="inForce">How long it is in force.</param>
    public static RegulationVersionView ToView(this RegulationVersion v, LegalPeriod inForce) =>
        new(
            v.Code,
            v.Title,
            inForce.FirstDay,
            inForce.LastDay,
            v.CycleYears,
            v.OrganisationQuota,
            v.IndividualQuota,
            v.CleanYears.Years,
            v.AcceptanceNoticeDays,
            v.AwardNoticeDays,
            v.Ban.Years,
            v.Liability.Years,
            v.Issuer,
            v.IssuedOn,
            v.DocumentNumber,
            v.Repeals
        );
}
