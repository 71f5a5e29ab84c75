using Microsoft.EntityFrameworkCore;

namespace QualityAward.Review;

/// <summary>
/// Rules across rows run one after the other: advisory locks, held until the transaction ends. Whoever changes what others'
/// acts rest on locks it; whoever acts on it holds it, many at once, and reads it only then. Taken in the order stage, panels, pledges.
/// </summary>
internal static class ReviewLocks
{
    /// <summary>The stages of an edition: opening, closing, drawing the lot.</summary>
    public static string Stages(Guid editionId) => $"stage:{editionId}";

    /// <summary>Who reviews whom in an edition: appointments, recusals, panels.</summary>
    public static string Panels(Guid editionId) => $"panels:{editionId}";

    /// <summary>Who has signed the 承诺书 of an edition.</summary>
    public static string Pledges(Guid editionId) => $"pledges:{editionId}";

    /// <summary>Alone: waits for all who lock or hold it.</summary>
    public static Task LockAsync(this ReviewDb db, string what, CancellationToken ct)
    {
        var key = $"review.{what}";
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))",
            ct
        );
    }

    /// <summary>Together with others who hold it: waits only for whoever locks it.</summary>
    public static Task HoldAsync(this ReviewDb db, string what, CancellationToken ct)
    {
        var key = $"review.{what}";
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock_shared(hashtextextended({key}, 0))",
            ct
        );
    }

    /// <summary>
    /// The candidates as they stand: an event that stops one waits until the transaction ends, and one that came first is seen
    /// by whoever reads after this.
    /// </summary>
    public static Task HoldCandidatesAsync(
        this ReviewDb db,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken ct
    )
    {
        Guid[] ids = [.. candidates];
        return db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM candidates WHERE id = ANY ({ids}) ORDER BY id FOR SHARE",
            ct
        );
    }
}
