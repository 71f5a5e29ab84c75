using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Deliberation;

namespace QualityAward.Review.Award.Lists;

/// <summary>Finds lists and meetings, with or without holding them for the rest of the transaction.</summary>
internal static class ListQueries
{
    public static async Task<AwardList> RequireAsync(
        this DbSet<AwardList> lists,
        Guid id,
        CancellationToken ct
    ) =>
        await lists.SingleOrDefaultAsync(l => l.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    public static async Task<Meeting> RequireAsync(
        this DbSet<Meeting> meetings,
        Guid id,
        CancellationToken ct
    ) =>
        await meetings.SingleOrDefaultAsync(m => m.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Whoever comes second waits here and then finds what the first did.</summary>
    public static async Task<AwardList> LockListAsync(
        this ReviewDb db,
        Guid id,
        CancellationToken ct
    )
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM award_lists WHERE id = {id} FOR UPDATE",
            ct
        );
        return await db.AwardLists.RequireAsync(id, ct);
    }

    /// <inheritdoc cref="LockListAsync"/>
    public static async Task<Meeting> LockMeetingAsync(
        this ReviewDb db,
        Guid id,
        CancellationToken ct
    )
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM deliberations WHERE id = {id} FOR UPDATE",
            ct
        );
        return await db.Meetings.RequireAsync(id, ct);
    }
}
