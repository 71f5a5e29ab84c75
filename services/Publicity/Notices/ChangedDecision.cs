using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// The decision that a document announces was changed or annulled since (articles 24, 27). The document stays as it was
/// published, and says so when it is read.
/// </summary>
public sealed class ChangedDecision
{
    /// <summary>The announcement.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>What became of it last.</summary>
    public required NoticeOutcome Outcome { get; set; }
}

internal sealed class ChangedDecisionMapping : IEntityTypeConfiguration<ChangedDecision>
{
    public void Configure(EntityTypeBuilder<ChangedDecision> builder)
    {
        builder.ToTable("changed_decisions");
        builder.HasKey(row => row.NoticeId);
        builder.Property(row => row.NoticeId).ValueGeneratedNever();
        builder.OwnsOne(row => row.Outcome, outcome => outcome.ToJson());
        builder.Navigation(row => row.Outcome).IsRequired();
    }
}
