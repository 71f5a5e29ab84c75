using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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
            RegulationVersionEndpoints.ToView(p.Content, p.Content.Validity),
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
}
