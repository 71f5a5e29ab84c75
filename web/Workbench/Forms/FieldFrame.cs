using Microsoft.AspNetCore.Components;
using QualityAward.Components.Text;

namespace QualityAward.Workbench.Forms;

/// <summary>What every input has: a label above, help with the article, an error beside it.</summary>
public abstract class FieldFrame : ComponentBase
{
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

    /// <summary>Help with the article.</summary>
    protected string? HelpText =>
        Article is { } article ? $"{Help}（{ChineseText.Article(article)}）" : Help;
}
