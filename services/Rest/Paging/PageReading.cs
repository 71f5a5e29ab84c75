using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Paging;

/// <summary>Reads one page of a list by key: as quick for the last page as for the first.</summary>
public static class PageReading
{
    private const string Key = "Id";

    /// <summary>The rows of a page in the order of their keys, and one more if there is one.</summary>
    public static IQueryable<T> InKeyOrder<T>(this IQueryable<T> rows, PageQuery page)
        where T : class
    {
        if (page.After is { } last)
        {
            rows = rows.Where(row => EF.Property<Guid>(row, Key) > last);
        }

        return rows.OrderBy(row => EF.Property<Guid>(row, Key)).Take(page.Take);
    }

    /// <summary>The rows of a page newest first, and one more if there is one.</summary>
    /// <param name="rows">The list; a row outside it is no place to go on from.</param>
    /// <param name="at">What the rows are ordered by; of the same moment, by their keys.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="known">Where a filter is by something that changes: the list without it, which the row to go on from is still in.</param>
    /// <exception cref="RefusedException">404: there is no such row to go on from.</exception>
    public static async Task<IQueryable<T>> NewestFirstAsync<T>(
        this IQueryable<T> rows,
        Expression<Func<T, DateTimeOffset>> at,
        PageQuery page,
        CancellationToken cancellationToken,
        IQueryable<T>? known = null
    )
        where T : class
    {
        if (page.After is { } last)
        {
            var found = await (known ?? rows)
                .Where(row => EF.Property<Guid>(row, Key) == last)
                .Select(at)
                .Take(1)
                .ToListAsync(cancellationToken);
            if (found is not [var moment])
            {
                throw new RefusedException(Refusals.NotFound);
            }

            rows = rows.Where(Older(at, moment, last));
        }

        return rows.OrderByDescending(at)
            .ThenByDescending(row => EF.Property<Guid>(row, Key))
            .Take(page.Take);
    }

    private static Expression<Func<T, bool>> Older<T>(
        Expression<Func<T, DateTimeOffset>> at,
        DateTimeOffset moment,
        Guid last
    )
        where T : class
    {
        // Variables, not constants: the statement is the same for every page.
        Expression<Func<T, DateTimeOffset, bool>> older = (row, when) =>
            when < moment || (when == moment && EF.Property<Guid>(row, Key) < last);
        var body = ReplacingExpressionVisitor.Replace(older.Parameters[1], at.Body, older.Body);
        body = ReplacingExpressionVisitor.Replace(older.Parameters[0], at.Parameters[0], body);
        return Expression.Lambda<Func<T, bool>>(body, at.Parameters[0]);
    }
}
