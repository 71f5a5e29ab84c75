using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Publicity.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public const string OneCorrection = "ix_notices_one_correction";

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder
            .Property(notice => notice.Kind)
            .HasConversion(kind => kind.Code(), code => NoticeKinds.Find(code)!.Value);
        builder.HasIndex(notice => new { notice.PublishedAt, notice.Id });
        builder.HasIndex(notice => notice.LastDay);

        builder.Property(notice => notice.CorrectionKind).HasConversion<string>().HasMaxLength(20);

        // An edition is called once; a call that is corrected is still the same.
        builder
            .HasIndex(notice => notice.EditionId)
            .IsUnique()
            .HasFilter("kind = 'call' AND supersedes_id IS NULL");
        builder.HasIndex(notice => notice.RootId);

        // Of two corrections at once one finds the other.
        builder.HasIndex(notice => notice.SupersedesId).IsUnique().HasDatabaseName(OneCorrection);
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
