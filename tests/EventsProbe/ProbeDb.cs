using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;
using QualityAward.Events;

namespace QualityAward.EventsProbe;

/// <summary>Database of either side.</summary>
public sealed class ProbeDb(DbContextOptions<ProbeDb> options) : DbContext(options)
{
    /// <summary>The publisher's aggregates.</summary>
    public DbSet<Tally> Tallies => Set<Tally>();

    /// <summary>The subscriber's journal.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Tally>().HasMany(t => t.Strokes).WithOne().IsRequired();
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
    }
}
