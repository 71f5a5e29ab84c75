using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Import;

internal sealed class ImportMapping : IEntityTypeConfiguration<AwardImport>
{
    public void Configure(EntityTypeBuilder<AwardImport> builder)
    {
        builder.ToTable("award_imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Document).AsJson();
        builder.Property(i => i.Winners).AsJson();
        builder.Property(i => i.Regulation).AsJson();
        builder.Property(i => i.Remarks).AsJson();
        builder.HasIndex(i => new { i.ProposedAt, i.Id });
        builder
            .HasMany<Honour>()
            .WithOne()
            .HasForeignKey(h => h.ImportId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class ImportViews
{
    /// <param name="import">The case.</param>
    /// <param name="by">Who looks at it.</param>
    /// <param name="whole">With its rows.</param>
    public static ImportView ToView(this AwardImport import, AwardUser by, bool whole = true) =>
        new(
            import.Id,
            import.State,
            import.EditionOrdinal,
            import.Year,
            import.Document,
            import.Organisations,
            import.Individuals,
            import.Regulation,
            import.Remarks,
            import.Explanation,
            import.ProposedByName,
            import.ProposedAt,
            import.CheckedByName,
            import.CheckedAt,
            import.UndoneByName,
            import.UndoneAt,
            import.Reason,
            whole ? import.Winners : []
        )
        {
            Acts = ImportActs.Table.OpenTo(by, import),
        };
}
