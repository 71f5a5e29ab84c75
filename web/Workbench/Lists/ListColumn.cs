using Microsoft.AspNetCore.Components;

namespace QualityAward.Workbench.Lists;

/// <summary>A column of a <see cref="DeskList{TRow}"/>; the first is the head of its row.</summary>
public class ListColumn<TRow> : ComponentBase
{
    /// <summary>Its heading.</summary>
    [Parameter, EditorRequired]
    public virtual string Title { get; set; } = "";

    /// <summary>The cell in plain words, as it is exported; also shown where there is no content of its own.</summary>
    [Parameter]
    public Func<TRow, string?>? Text { get; set; }

    /// <summary>The cell as it is shown.</summary>
    [Parameter]
    public RenderFragment<TRow>? ChildContent { get; set; }

    /// <summary>What the list is sorted by at a click on the heading; without, by the words.</summary>
    [Parameter]
    public Func<TRow, IComparable?>? SortBy { get; set; }

    /// <summary>Whether the cell stays on one line.</summary>
    [Parameter]
    public bool NoWrap { get; set; }

    [CascadingParameter]
    private DeskList<TRow> List { get; set; } = null!;

    /// <summary>Whether it can be sorted by and exported; a column of buttons cannot.</summary>
    internal virtual bool HasWords => Text is not null;

    /// <summary>What the list is sorted by; null for the words.</summary>
    internal virtual Func<TRow, IComparable?>? Order => SortBy;

    /// <summary>The cell in plain words.</summary>
    internal virtual string? WordsOf(TRow row) => Text?.Invoke(row);

    /// <summary>The cell as it is shown.</summary>
    internal virtual RenderFragment CellOf(TRow row) =>
        ChildContent is { } content ? content(row) : builder => builder.AddContent(0, WordsOf(row));

    /// <inheritdoc/>
    protected override void OnInitialized() => List.Add(this);
}
