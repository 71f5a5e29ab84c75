using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Review;

/// <summary>The database of Review.</summary>
public sealed class ReviewDb(DbContextOptions<ReviewDb> options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
    }
}
