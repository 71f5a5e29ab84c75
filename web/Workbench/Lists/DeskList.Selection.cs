using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using QualityAward.Common.Tables;

namespace QualityAward.Workbench.Lists;

/// <summary>What somebody chooses of the list, and the files made of the choice or of all.</summary>
public sealed partial class DeskList<TRow>
{
    private RowSelection<TRow> _selection = null!;

    /// <summary>Whether rows can be chosen, where there are words to export.</summary>
    [Parameter]
    public bool Selects { get; set; } = true;

    /// <summary>What can be done with the chosen rows beside exporting them: buttons that act on all of them.</summary>
    [Parameter]
    public RenderFragment<IReadOnlyList<TRow>>? SelectedActs { get; set; }

    private bool Exports => _columns.Any(c => c.HasWords);

    private bool HasSelection => Selects && Exports;

    /// <summary>Takes all rows out of the choice, e.g. after an act on them.</summary>
    public void ClearSelection()
    {
        _selection.Clear();
        StateHasChanged();
    }

    private void SelectShown(IEnumerable<TRow> shown)
    {
        foreach (var row in shown)
        {
            _selection.Set(row, true);
        }
    }

    // A screen reader says it at each change; a choice that is not seen is said as well.
    private string SelectionWords(List<TRow> shown)
    {
        var hidden = _selection.Count - shown.Count(_selection.Has);
        return _selection.Count == 0 ? "未选"
            : hidden == 0 ? $"已选{_selection.Count}{Unit}"
            : $"已选{_selection.Count}{Unit}，其中{hidden}{Unit}不在当前列表中";
    }

    private string NameOf(TRow row) => _columns[0].WordsOf(row) ?? $"{Key(row)}";

    private async Task ExportAsync()
    {
        await ReadRestAsync();
        await SaveTextAsync(What, Shown);
    }

    private async Task ExportSheetAsync()
    {
        await ReadRestAsync();
        await SaveSheetAsync(What, Shown);
    }

    private async Task ExportSelectedAsync() =>
        await SaveTextAsync($"{What}（所选）", _selection.InOrderOf(Shown));

    private async Task ExportSelectedSheetAsync() =>
        await SaveSheetAsync($"{What}（所选）", _selection.InOrderOf(Shown));

    private ValueTask SaveTextAsync(string name, IEnumerable<TRow> rows)
    {
        ListColumn<TRow>[] columns = [.. _columns.Where(c => c.HasWords)];
        var text = CsvText.Of([
            columns.Select(c => c.Title),
            .. rows.Select(row => columns.Select(c => c.WordsOf(row))),
        ]);
        return SaveAsync($"{name}.csv", "text/csv", text);
    }

    private ValueTask SaveSheetAsync(string name, IEnumerable<TRow> rows) =>
        SaveAsync(
            $"{name}.xlsx",
            ListSheet.ContentType,
            ListSheet.Of(name, [.. _columns.Where(c => c.HasWords)], rows)
        );

    private ValueTask SaveAsync(string name, string type, object content) =>
        Browser.InvokeVoidAsync("awardFiles.save", Left, name, type, content);
}
