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
        CancellationToken cancellationToken
    ) =>
        await lists.SingleOrDefaultAsync(l => l.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    public static async Task<Meeting> RequireAsync(
        this DbSet<Meeting> meetings,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await meetings.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Whether a meeting on the list goes on.</summary>
    public static Task<bool> IsInDeliberationAsync(
        this ReviewDb db,
        Guid listId,
        CancellationToken cancellationToken
    ) => db.Meetings.AnyAsync(m => m.AwardListId == listId && !m.Closed, cancellationToken);

    /// <summary>Whoever comes second waits here and then finds what the first did.</summary>
    public static async Task<AwardList> LockListAsync(
        this ReviewDb db,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM award_lists WHERE id = {id} FOR UPDATE",
            cancellationToken
        );
        return await db.AwardLists.RequireAsync(id, cancellationToken);
    }

    /// <inheritdoc cref="LockListAsync"/>
    public static async Task<Meeting> LockMeetingAsync(
        this ReviewDb db,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM deliberations WHERE id = {id} FOR UPDATE",
            cancellationToken
        );
        return await db.Meetings.RequireAsync(id, cancellationToken);
    }
}
