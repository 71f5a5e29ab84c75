using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Events;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours;

/// <summary>Loads aggregates for reading and changing.</summary>
internal static class Aggregates
{
    /// <exception cref="RefusedException">404.</exception>
    public static async Task<T> RequireAsync<T>(
        this IQueryable<T> all,
        Guid id,
        CancellationToken ct
    )
        where T : AggregateRoot =>
        await all.SingleOrDefaultAsync(a => a.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <param name="all">Where it is.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">The version seen.</param>
    /// <param name="guard">Refuses whoever may not know of it, before anything is told.</param>
    /// <param name="view">As it is now.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="RefusedException">404, or 412 with the state as it is now.</exception>
    public static async Task<T> ForChangeAsync<T>(
        this IQueryable<T> all,
        Guid id,
        uint version,
        Func<T, Task> guard,
        Func<T, object> view,
        CancellationToken ct
    )
        where T : AggregateRoot
    {
        var found = await all.RequireAsync(id, ct);
        await guard(found);
        return found.Version == version
            ? found
            : throw new RefusedException(Refusals.ChangedMeanwhile(view(found)));
    }
}
