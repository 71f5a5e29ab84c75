using Microsoft.EntityFrameworkCore;

namespace QualityAward.Review;

/// <summary>Rules across rows run one after the other: advisory locks, held until the transaction ends.</summary>
internal static class ReviewLocks
{
    public static Task LockAsync(this ReviewDb db, string what, CancellationToken ct)
    {
        var key = $"review.{what}";
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))",
            ct
        );
    }
}
