using Microsoft.EntityFrameworkCore;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>Work on many rows in one transaction, without holding them all in memory.</summary>
public static class PortionExtensions
{
    /// <summary>How many at a time.</summary>
    public const int Size = 200;

    /// <summary>
    /// Works on some at a time: each portion is saved, and what it loaded or added is forgotten before the next. What was
    /// tracked before stays.
    /// </summary>
    /// <exception cref="InvalidOperationException">Outside a transaction: a part of it could be saved alone.</exception>
    public static async Task InPortionsAsync<T>(
        this DbContext db,
        IEnumerable<T> all,
        Func<T[], CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Portions belong together: open a transaction.");
        }

        var kept = db
            .ChangeTracker.Entries()
            .Select(e => e.Entity)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var portion in all.Chunk(Size))
        {
            await work(portion, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var entry in db.ChangeTracker.Entries().ToList())
            {
                if (!kept.Contains(entry.Entity))
                {
                    entry.State = EntityState.Detached;
                }
            }
        }
    }
}
