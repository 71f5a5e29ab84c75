namespace QualityAward.Casework.CaseAccess;

/// <summary>
/// 第二十二条：a page of what one person may know of, where somebody else decides on that. Whoever is out of reach takes no
/// place on the page. Rows are read and asked about some at a time until the page is full: not all there are.
/// </summary>
public static class VisiblePage
{
    private const int Most = 4000;

    /// <summary>Up to one row more than the page has, to tell whether another follows.</summary>
    /// <param name="take">Rows of a page.</param>
    /// <param name="read">Reads so many rows after a row, or from the page's beginning, in one order always.</param>
    /// <param name="ask">Which of these rows exist for the person.</param>
    public static async Task<IReadOnlyList<TRow>> ReadAsync<TRow>(
        int take,
        Func<TRow?, int, Task<List<TRow>>> read,
        Func<IReadOnlyList<TRow>, Task<Func<TRow, bool>>> ask
    )
        where TRow : class
    {
        List<TRow> page = [];
        TRow? last = null;

        // More each time: whoever may open next to nothing makes few rounds all the same.
        for (var size = take + 1; ; size = Math.Min(size * 2, Most))
        {
            // Asked also where there is nothing: who may not ask at all is told so.
            var rows = await read(last, size);
            page.AddRange(rows.Where(await ask(rows)));
            if (page.Count > take || rows.Count < size)
            {
                return [.. page.Take(take + 1)];
            }

            last = rows[^1];
        }
    }
}
