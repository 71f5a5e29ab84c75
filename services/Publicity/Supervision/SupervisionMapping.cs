using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Publicity.TransparencyLog;

namespace QualityAward.Publicity.Supervision;

internal sealed class SupervisionMapping
    : IEntityTypeConfiguration<ProcessStep>,
        IEntityTypeConfiguration<SupervisedEdition>,
        IEntityTypeConfiguration<SupervisedCase>
{
    public void Configure(EntityTypeBuilder<ProcessStep> builder)
    {
        builder.ToTable("process_steps");
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.HasIndex(step => new { step.At, step.Id });
        // A kind that is rare among a million others, in the same order.
        builder.HasIndex(step => new
        {
            step.Kind,
            step.At,
            step.Id,
        });
        builder.HasIndex(step => step.CandidateId);
    }

    public void Configure(EntityTypeBuilder<SupervisedEdition> builder)
    {
        builder.ToTable("supervised_editions");
        builder.Property(edition => edition.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SupervisedCase> builder)
    {
        builder.ToTable("supervised_cases");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.EditionId);
    }
}
