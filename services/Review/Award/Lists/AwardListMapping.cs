using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Review.Award.Deliberation;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Lists;

/// <summary>The tables of lists and meetings.</summary>
internal static class ListsMapping
{
    public static void AddAwardLists(this ModelBuilder model)
    {
        model.ApplyConfiguration(new AwardListMapping());
        model.ApplyConfiguration<Meeting>(new MeetingMapping());
        model.ApplyConfiguration<MemberVote>(new MeetingMapping());
    }
}

internal sealed class AwardListMapping : IEntityTypeConfiguration<AwardList>
{
    public void Configure(EntityTypeBuilder<AwardList> builder)
    {
        builder.ToTable("award_lists");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.ReportDocument).AsJson();
        builder.Property(l => l.Entries).AsJson();
        builder.Property(l => l.Submission).AsJson();
        builder.Property(l => l.Decision).AsJson();
        builder.Property(l => l.Awarded).AsJson();
        builder.Property(l => l.Answers).AsJson();
        builder.Ignore(l => l.Standing);

        // 第四条: an edition has one list; so no two together pass its quota. One sent back is replaced.
        builder
            .HasIndex(l => l.EditionId)
            .IsUnique()
            .HasDatabaseName("ix_award_lists_one_an_edition")
            .HasFilter("state <> 'SentBack'");
    }
}
