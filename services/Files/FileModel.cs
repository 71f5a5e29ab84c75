using Microsoft.EntityFrameworkCore;

namespace QualityAward.Files;

/// <summary>The tables of uploaded files as part of a service's own model and migrations.</summary>
public static class FileModel
{
    /// <summary>Maps files and their keys. Call it in <c>OnModelCreating</c>, before <c>AddAwardTables</c>.</summary>
    public static ModelBuilder AddFiles(this ModelBuilder model)
    {
        model.Entity<StoredFile>(e =>
        {
            e.ToTable("stored_files");
            e.Property(f => f.Name).HasMaxLength(200);
            e.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
            e.Ignore(f => f.Secret);
            e.Ignore(f => f.Remark);
        });
        model.Entity<FileKey>(e =>
        {
            e.ToTable("file_keys");
            e.HasIndex(k => k.Owner).IsUnique();
        });
        model.Entity<NamedFile>(e =>
        {
            e.ToTable("named_files");
            e.HasKey(n => new { n.FileId, n.OwnerId });
            e.HasIndex(n => n.OwnerId);
        });
        return model;
    }
}
