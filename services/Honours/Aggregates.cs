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
        CancellationToken cancellationToken
    )
        where T : AggregateRoot =>
        await all.SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);
}
