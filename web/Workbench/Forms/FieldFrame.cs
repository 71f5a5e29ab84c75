using Microsoft.AspNetCore.Components;
using QualityAward.Components.Text;

namespace QualityAward.Workbench.Forms;

/// <summary>What every input has: a label above, help with the article, an error beside it.</summary>
public abstract class FieldFrame : ComponentBase, IDisposable
{
    private string? _shown;

    /// <summary>Name in the request, e.g. <c>filingFrom</c>; also how errors find the input.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Label.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What to fill in.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Article that asks for it.</summary>
    [Parameter]
    public int? Article { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Errors of the form.</summary>
    [CascadingParameter]
    public FormErrors? Errors { get; set; }

    /// <summary>Identifier of the input element.</summary>
    protected string Id => $"field-{Name.Replace('.', '-')}";

    /// <summary>The error beside the input, if any.</summary>
    protected string? Error => Errors?.Of(Name);

    /// <summary>Class of the whole input; its error stands below it, for every kind of input alike.</summary>
    protected string Frame => Error is null ? "input" : "input wrong";

    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string Invalid => Error is null ? "false" : "true";

    /// <summary>Help with the article; none without help, since the question names the article as well.</summary>
    protected string? HelpText =>
        Article is { } article && Help is not null
            ? $"{Help}（{ChineseText.Article(article)}）"
            : Help;

    /// <summary>Tells a change; an error does not outlive the entry it was about.</summary>
    protected Task TellAsync<T>(EventCallback<T> changed, T value)
    {
        Errors?.Forget(Name);
        return changed.InvokeAsync(value);
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Errors is not null)
        {
            _shown = Error;
            Errors.Changed += ShowError;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening to the form's errors.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && Errors is not null)
        {
            Errors.Changed -= ShowError;
        }
    }

    // The form is drawn anew after each act, but an input whose parameters are still equal is left out of it.
    private void ShowError()
    {
        if (_shown != Error)
        {
            _shown = Error;
            StateHasChanged();
        }
    }
}
