using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;

namespace QualityAward.ServiceDefaults.Tests.App;

/// <summary>The database of the service under test.</summary>
public sealed class NotesDb(DbContextOptions<NotesDb> options) : DbContext(options)
{
    public const int LongestText = 1000;

    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>().Property(n => n.Version).IsRowVersion();
        modelBuilder.Entity<Note>().Property(n => n.Text).HasMaxLength(LongestText);
        modelBuilder.AddAwardTables();
    }
}
