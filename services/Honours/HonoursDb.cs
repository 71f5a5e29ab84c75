using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Honours;

/// <summary>The database of Honours.</summary>
public sealed class HonoursDb(DbContextOptions<HonoursDb> options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
    }
}
