using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Applications.Case;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Archive;

internal sealed class ArchiveConfiguration
    : IEntityTypeConfiguration<ArchiveCase>,
        IEntityTypeConfiguration<ArchiveProgress>,
        IEntityTypeConfiguration<ArchiveDownload>
{
    public void Configure(EntityTypeBuilder<ArchiveCase> archive)
    {
        archive.ToTable("edition_archives");
        archive.Property(a => a.Id).ValueGeneratedNever();
        archive.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        archive.Property(a => a.Request).AsJson();
        archive.Property(a => a.Packages).AsJson();
        archive.Property(a => a.HandOver).AsJson();
        archive.Property(a => a.Destructions).AsJson();
        archive.Ignore(a => a.Package);
        archive.HasIndex(a => a.EditionId).IsUnique();
        archive
            .HasOne<Edition>()
            .WithMany()
            .HasForeignKey(a => a.EditionId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ArchiveProgress> progress)
    {
        progress.ToTable("edition_archive_progress");
        progress.HasKey(p => p.ArchiveId);
        progress.Property(p => p.Problem).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<ArchiveDownload> download)
    {
        download.ToTable("edition_archive_downloads");
        download.Property(d => d.Id).ValueGeneratedNever();
        download.Property(d => d.BySubject).HasMaxLength(100);
        download.Property(d => d.ByName).HasMaxLength(100);
        download.HasIndex(d => d.ArchiveId);
    }
}
