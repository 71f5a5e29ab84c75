using Microsoft.AspNetCore.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Intake;

/// <summary>What every part of the 申报表 has.</summary>
public abstract class FilingSection : ComponentBase
{
    [CascadingParameter]
    private protected FilingForm Filing { get; set; } = null!;

    private protected ApplicationForm Form => Filing.Content;

    private protected static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text;
}
