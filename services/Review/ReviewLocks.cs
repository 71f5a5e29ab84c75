using Microsoft.EntityFrameworkCore;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review;

/// <summary>
/// What acts on several rows lock (<see cref="TransactionLocks"/>), taken in the order stage, panels, pledges.
/// </summary>
internal static class ReviewLocks
{
    /// <summary>The stages of an edition: opening, closing, drawing the lot.</summary>
    public static string Stages(Guid editionId) => $"stage:{editionId}";

    /// <summary>Who reviews whom in an edition: appointments, recusals, panels.</summary>
    public static string Panels(Guid editionId) => $"panels:{editionId}";

    /// <summary>Who has signed the 承诺书 of an edition.</summary>
    public static string Pledges(Guid editionId) => $"pledges:{editionId}";

    /// <summary>
    /// The candidates as they stand: an event that stops one waits until the transaction ends, and one that came first is seen
    /// by whoever reads after this.
    /// </summary>
    public static Task HoldCandidatesAsync(
        this ReviewDb db,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. candidates];
        return db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM candidates WHERE id = ANY ({ids}) ORDER BY id FOR SHARE",
            cancellationToken
        );
    }
}
