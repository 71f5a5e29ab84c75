using Microsoft.EntityFrameworkCore;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>Lets a test hold what a request needs, so that two are on their way at once in a known order.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Returns when the request waits for a lock of this database, or is answered without having waited.</summary>
    /// <returns>Whether it waits.</returns>
    public static async Task<bool> ForLockAsync(ReviewDb db, Task request)
    {
        await Eventually.TrueAsync(
            async () => request.IsCompleted || await AnyAsync(db),
            Limit,
            "the request waits for a lock or is answered"
        );
        return !request.IsCompleted;
    }

    private static async Task<bool> AnyAsync(ReviewDb db) =>
        (
            await db
                .Database.SqlQuery<bool>(
                    $"""
                    SELECT EXISTS (
                        SELECT FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                    ) AS "Value"
                    """
                )
                .ToListAsync()
        )[0];
}
