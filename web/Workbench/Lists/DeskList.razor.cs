using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
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
    private int _turn;
    private bool _isReading = true;
    private (ListColumn<TRow> Column, bool IsDescending)? _sort;

    /// <summary>Address of the list, with what is always asked of it; needed where <see cref="Read"/> is not given.</summary>
    [Parameter]
    public string Path { get; set; } = "";

    /// <summary>How a portion is read, where one answer of one address is not what is listed.</summary>
    [Parameter]
    public Func<ListQuery, Task<ApiReply<Page<TRow>>>>? Read { get; set; }

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

    /// <summary>
    /// Whether a row fits what is asked (parameter, value), where the service gives the whole list and takes no question.
    /// </summary>
    [Parameter]
    public Func<TRow, string, string, bool>? Matches { get; set; }

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

    private bool IsNarrowed =>
        _asked.Any(asked => asked.Value is { Length: > 0 } value && value != InitialOf(asked.Key));

    // 没有待复核的代录: what the list begins with is part of what it has none of.
    private string EmptyHeading =>
        Filters.FirstOrDefault(f => f.Initial is not null && f.Initial == Asked(f.Name))
            is { } first
            ? $"没有{first.Options.First(o => o.Value == first.Initial).Text}的{What}"
            : EmptyTitle ?? $"没有{What}";

    private IEnumerable<TRow> Fitting =>
        Matches is not { } fits
            ? _rows
            : _rows.Where(row =>
                _asked.All(asked =>
                    string.IsNullOrWhiteSpace(asked.Value)
                    || fits(row, asked.Key, asked.Value.Trim())
                )
            );

    private IEnumerable<TRow> Shown =>
        _sort is not var (column, isDescending) ? Fitting
        : column.Order is { } by ? Ordered(by, Comparer<IComparable?>.Default, isDescending)
        : Ordered(column.WordsOf, Words, isDescending);

    /// <summary>Reads the list anew, e.g. after an act on one of its rows.</summary>
    public async Task ReadAsync()
    {
        _rows.Clear();
        _next = null;
        await MoreAsync();
        if (_sort is not null)
        {
            await ReadRestAsync();
        }

        StateHasChanged();
    }

    /// <summary>Shows a row, in its place, as an act has left it.</summary>
    public void Replace(TRow row)
    {
        var place = _rows.FindIndex(r => Equals(Key(r), Key(row)));
        if (place >= 0)
        {
            _rows[place] = row;
            _selection.Refresh([row]);
            StateHasChanged();
        }
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        _selection = new(row => Key(row));
        var query = IsAddressed ? QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query) : [];
        foreach (var name in Filters.Select(f => f.Name).Concat(Search is null ? [] : [SearchName]))
        {
            _asked[name] = query.TryGetValue(name, out var value)
                ? value.ToString()
                : InitialOf(name);
        }

        return ReadAsync();
    }

    internal void Add(ListColumn<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    private IEnumerable<TRow> Ordered<TKey>(
        Func<TRow, TKey> by,
        IComparer<TKey> comparer,
        bool isDescending
    ) => isDescending ? Fitting.OrderByDescending(by, comparer) : Fitting.OrderBy(by, comparer);

    private static string InputId(string name) => $"list-{name}";

    private string? Asked(string name) => _asked.GetValueOrDefault(name);

    private string? InitialOf(string name) => Filters.FirstOrDefault(f => f.Name == name)?.Initial;

    private string CountOf(int shown) =>
        _isReading && _rows.Count == 0 ? "正在读取……"
        : Problem is not null && _rows.Count == 0 ? ""
        : $"已列出{shown}{Unit}{(shown < _rows.Count ? $"，共{_rows.Count}{Unit}" : "")}{(_next is null ? "" : "，还有更多")}";

    private void Ask(string name, ChangeEventArgs change)
    {
        _asked[name] = change.Value as string;
        if (IsAddressed)
        {
            // No choice is said, too, where something else is chosen at first.
            var query = _asked.ToDictionary(
                pair => pair.Key,
                pair =>
                    (object?)(
                        pair.Value is { Length: > 0 } || InitialOf(pair.Key) is not null
                            ? pair.Value
                            : null
                    )
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

    private Task<bool> MoreAsync() => ReadPageAsync(50);

    /// <returns>False where something else was asked meanwhile, whose answer is the one that counts.</returns>
    private async Task<bool> ReadPageAsync(int limit)
    {
        var turn = ++_turn;
        _isReading = true;
        var query = new ListQuery(Matches is null ? _asked : [], _next, limit);
        var page = Read is { } read
            ? await read(query)
            : await Api.GetAsync<Page<TRow>>(query.At(Path), Left);
        if (turn != _turn)
        {
            return false;
        }

        _isReading = false;
        Problem = page.Problem;
        _rows.AddRange(page.Value?.Items ?? []);
        _selection.Refresh(page.Value?.Items ?? []);
        _next = page.Value is { } some ? some.Next : _next;
        return true;
    }

    /// <summary>Order and export are of the whole list, not of the part that is shown.</summary>
    private async Task ReadRestAsync()
    {
        // Who was overtaken stops: two that go on would overtake each other for ever.
        while (
            _next is not null
            && Problem is null
            && _rows.Count < MostAtOnce
            && await ReadPageAsync(Portion)
        ) { }
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
}
