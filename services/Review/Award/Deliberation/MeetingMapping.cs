using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Deliberation;

internal sealed class MeetingMapping
    : IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<MemberVote>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("deliberations");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Present).AsJson();
        builder.Property(m => m.Candidates).AsJson();
        builder.Property(m => m.Minutes).AsJson();
        builder.HasMany(m => m.Votes).WithOne().HasForeignKey(v => v.MeetingId);
        builder.Navigation(m => m.Votes).AutoInclude();

        // One meeting at a time on a list.
        builder
            .HasIndex(m => m.AwardListId)
            .IsUnique()
            .HasDatabaseName("ix_deliberations_one_open")
            .HasFilter("NOT closed");
    }

    public void Configure(EntityTypeBuilder<MemberVote> builder)
    {
        builder.ToTable("deliberation_votes");

        // 议事规则: one vote a member and candidate.
        builder.HasKey(v => new
        {
            v.MeetingId,
            v.Member,
            v.CandidateId,
        });
        builder.Property(v => v.Choice).HasConversion<string>().HasMaxLength(10);
    }
}
