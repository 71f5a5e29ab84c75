using QualityAward.Contracts.Rest;

namespace QualityAward.Rest.Paging;

/// <summary>Which page of a list is asked for; an endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="After">The last row of the page before, as its <see cref="Page{T}.Next"/> said it.</param>
/// <param name="Limit">Rows wanted, 1 to <see cref="Most"/>; more is cut, without it <see cref="Usual"/>.</param>
public readonly record struct PageQuery(Guid? After, int? Limit)
{
    /// <summary>Rows of a page that nobody asked the length of.</summary>
    public const int Usual = 20;

    /// <summary>Rows that a page has at most.</summary>
    public const int Most = 100;

    /// <summary>Rows of this page.</summary>
    public int Size => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <summary>What to read: one row more than the page has, which tells whether another page follows.</summary>
    public int Take => Size + 1;

    /// <summary>The page out of what was read.</summary>
    /// <param name="rows">Up to <see cref="Take"/> rows, in the list's order.</param>
    /// <param name="key">The row's key, which the next page comes after.</param>
    /// <param name="view">The row as it is shown.</param>
    public Page<TView> Of<TRow, TView>(
        IReadOnlyList<TRow> rows,
        Func<TRow, object> key,
        Func<TRow, TView> view
    ) =>
        new([.. rows.Take(Size).Select(view)], rows.Count > Size ? $"{key(rows[Size - 1])}" : null);
}

/// <summary>As <see cref="PageQuery"/>, for lists whose order is a number.</summary>
/// <param name="After">The number of the last row of the page before.</param>
/// <param name="Limit">Rows wanted.</param>
public readonly record struct NumberedPageQuery(long? After, int? Limit)
{
    /// <summary>The page's length and its making; not its place.</summary>
    public PageQuery Page => new(After: null, Limit);
}
