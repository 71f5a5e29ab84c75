namespace QualityAward.Workbench.Lists;

/// <summary>The rows of a list that somebody has chosen: kept while the list is read on, searched, narrowed and sorted.</summary>
/// <param name="key">A row's identity.</param>
public sealed class RowSelection<TRow>(Func<TRow, object> key)
{
    private readonly OrderedDictionary<object, TRow> _rows = [];

    /// <summary>How many.</summary>
    public int Count => _rows.Count;

    /// <summary>Whether a row is one of them.</summary>
    public bool Has(TRow row) => _rows.ContainsKey(key(row));

    /// <summary>Adds a row or takes it out.</summary>
    public void Set(TRow row, bool chosen)
    {
        if (chosen)
        {
            _rows[key(row)] = row;
        }
        else
        {
            _rows.Remove(key(row));
        }
    }

    /// <summary>Takes out all.</summary>
    public void Clear() => _rows.Clear();

    /// <summary>Replaces chosen rows by what was read of them since.</summary>
    public void Refresh(IEnumerable<TRow> read)
    {
        foreach (var row in read.Where(Has))
        {
            _rows[key(row)] = row;
        }
    }

    /// <summary>The chosen rows: first those shown, in the order shown, then those that the list does not show now.</summary>
    /// <param name="shown">The list as it is shown.</param>
    public IReadOnlyList<TRow> InOrderOf(IEnumerable<TRow> shown)
    {
        var first = shown.Where(Has).ToList();
        var known = first.Select(key).ToHashSet();
        return [.. first, .. _rows.Where(pair => !known.Contains(pair.Key)).Select(p => p.Value)];
    }
}
