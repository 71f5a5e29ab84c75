using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;

namespace QualityAward.Workbench.Lists;

/// <summary>One list for all pages: it is told where to ask, what can be asked, and which columns there are.</summary>
public sealed partial class DeskList<TRow>
{
    private const int Portion = 100;
    private const int MostAtOnce = 2000;
    private static readonly StringComparer Words = StringComparer.Create(
        CultureInfo.GetCultureInfo("zh-CN"),
        CompareOptions.None
    );

    private readonly List<TRow> _rows = [];
    private readonly List<ListColumn<TRow>> _columns = [];
    private readonly Dictionary<string, string?> _asked = [];
    private string? _next;
    private bool _isReading = true;
    private (ListColumn<TRow> Column, bool IsDescending)? _sort;

    /// <summary>Address of the list, with what is always asked of it.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>What is listed, e.g. 投诉举报.</summary>
    [Parameter, EditorRequired]
    public string What { get; set; } = "";

    /// <summary>The row's identity.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, object> Key { get; set; } = null!;

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Measure word: 件, 项, 名.</summary>
    [Parameter]
    public string Unit { get; set; } = "件";

    /// <summary>By what can be searched, e.g. 名称或姓名; null where the service cannot.</summary>
    [Parameter]
    public string? Search { get; set; }

    /// <summary>Query parameter of the search.</summary>
    [Parameter]
    public string SearchName { get; set; } = "q";

    /// <summary>What narrows the list.</summary>
    [Parameter]
    public IReadOnlyList<ListFilter> Filters { get; set; } = [];

    /// <summary>Heading where there is nothing at all.</summary>
    [Parameter]
    public string? EmptyTitle { get; set; }

    /// <summary>What to do then.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Whole rows below a row, if it has any.</summary>
    [Parameter]
    public RenderFragment<TRow>? Detail { get; set; }

    /// <summary>Whether what is asked stands in the page's address; not where a page has two lists.</summary>
    [Parameter]
    public bool IsAddressed { get; set; } = true;

    /// <summary>Why it could not be read.</summary>
    internal ProblemView? Problem { get; private set; }

    private bool IsNarrowed => _asked.Values.Any(value => value is { Length: > 0 });

    private string Count =>
        _isReading && _rows.Count == 0
            ? "正在读取……"
            : $"已列出{_rows.Count}{Unit}{(_next is null ? "" : "，还有更多")}";

    private IEnumerable<TRow> Shown =>
        _sort is not var (column, isDescending) ? _rows
        : column.SortBy is { } by ? Ordered(by, Comparer<IComparable?>.Default, isDescending)
        : Ordered(column.Text!, Words, isDescending);

    /// <summary>Reads the list anew, e.g. after an act on one of its rows.</summary>
    public async Task ReadAsync()
    {
        _rows.Clear();
        _next = null;
        await MoreAsync();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        if (IsAddressed)
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            foreach (var name in Filters.Select(f => f.Name).Append(SearchName))
            {
                _asked[name] = query.TryGetValue(name, out var value) ? value.ToString() : null;
            }
        }

        return ReadAsync();
    }

    internal void Add(ListColumn<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    private static RenderFragment Cell(ListColumn<TRow> column, TRow row) =>
        column.ChildContent is { } content
            ? content(row)
            : builder => builder.AddContent(0, column.Text?.Invoke(row));

    private IEnumerable<TRow> Ordered<TKey>(
        Func<TRow, TKey> by,
        IComparer<TKey> comparer,
        bool isDescending
    ) => isDescending ? _rows.OrderByDescending(by, comparer) : _rows.OrderBy(by, comparer);

    private static string InputId(string name) => $"list-{name}";

    private string? Asked(string name) => _asked.GetValueOrDefault(name);

    private void Ask(string name, ChangeEventArgs change)
    {
        _asked[name] = change.Value as string;
        if (IsAddressed)
        {
            var query = _asked.ToDictionary(
                pair => pair.Key,
                pair => (object?)(pair.Value is { Length: > 0 } value ? value : null)
            );
            Navigation.NavigateTo(
                Navigation.GetUriWithQueryParameters(query),
                new NavigationOptions { ReplaceHistoryEntry = true }
            );
        }
    }

    private Task FilterAsync(string name, ChangeEventArgs change)
    {
        Ask(name, change);
        return ReadAsync();
    }

    private Task MoreAsync() => ReadPageAsync(50);

    private async Task ReadPageAsync(int limit)
    {
        _isReading = true;
        var address = Path + (Path.Contains('?', StringComparison.Ordinal) ? "&" : "?");
        var query = _asked
            .Append(new("after", _next))
            .Append(new("limit", $"{limit}"))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!.Trim())}");
        var page = await Api.GetAsync<Page<TRow>>(address + string.Join('&', query), Left);
        _isReading = false;
        Problem = page.Problem;
        _rows.AddRange(page.Value?.Items ?? []);
        _next = page.Problem is null ? page.Value?.Next : _next;
    }

    /// <summary>Order and export are of the whole list, not of the part that is shown.</summary>
    private async Task ReadRestAsync()
    {
        while (_next is not null && Problem is null && _rows.Count < MostAtOnce)
        {
            await ReadPageAsync(Portion);
        }
    }

    private async Task SortAsync(ListColumn<TRow> column)
    {
        _sort =
            _sort is var (now, isDescending) && now == column
                ? isDescending
                    ? null
                    : (column, true)
                : (column, false);
        await ReadRestAsync();
    }

    private string SortOf(ListColumn<TRow> column) =>
        _sort is var (now, isDescending) && now == column
            ? isDescending
                ? "descending"
                : "ascending"
            : "none";

    private async Task ExportAsync()
    {
        await ReadRestAsync();
        ListColumn<TRow>[] columns = [.. _columns.Where(c => c.HasWords)];
        var text = CsvText.Of([
            columns.Select(c => c.Title),
            .. Shown.Select(row => columns.Select(c => c.Text!(row))),
        ]);
        await Browser.InvokeVoidAsync("awardFiles.save", Left, $"{What}.csv", "text/csv", text);
    }
}
