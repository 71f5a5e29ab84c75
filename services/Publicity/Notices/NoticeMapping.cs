using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Publicity.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder
            .Property(notice => notice.Kind)
            .HasConversion(kind => kind.Code(), code => NoticeKinds.Find(code)!.Value);
        builder.HasIndex(notice => new { notice.PublishedAt, notice.Id });
        builder.HasIndex(notice => notice.LastDay);

        // An edition is called once.
        builder.HasIndex(notice => notice.EditionId).IsUnique().HasFilter("kind = 'call'");
        builder.OwnsMany(notice => notice.Basis, basis => basis.ToJson());
        builder.HasMany(notice => notice.Candidates).WithOne().HasForeignKey(c => c.NoticeId);
    }
}

internal sealed class NoticeCandidateMapping : IEntityTypeConfiguration<NoticeCandidate>
{
    public void Configure(EntityTypeBuilder<NoticeCandidate> builder)
    {
        builder.ToTable("notice_candidates");
        builder.HasKey(row => new { row.NoticeId, row.CandidateId });
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.CandidateId);
    }
}

internal sealed class PublishedEditionMapping : IEntityTypeConfiguration<PublishedEdition>
{
    public void Configure(EntityTypeBuilder<PublishedEdition> builder)
    {
        builder.ToTable("published_editions");
        builder.Property(edition => edition.Id).ValueGeneratedNever();
    }
}

internal sealed class RevokedAwardMapping : IEntityTypeConfiguration<RevokedAward>
{
    public void Configure(EntityTypeBuilder<RevokedAward> builder)
    {
        builder.ToTable("revoked_awards");
        builder.HasKey(award => award.CandidateId);
        builder.Property(award => award.CandidateId).ValueGeneratedNever();
    }
}

internal sealed class StoppedCandidateMapping : IEntityTypeConfiguration<StoppedCandidate>
{
    public void Configure(EntityTypeBuilder<StoppedCandidate> builder)
    {
        builder.ToTable("stopped_candidates");
        builder.HasKey(row => row.CandidateId);
    }
}
