using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Public.Serving;

namespace QualityAward.Public.Pages;

/// <summary>What every page that reads data has.</summary>
public abstract class Page : ComponentBase
{
    /// <summary>Reads the award's data.</summary>
    [Inject]
    protected PublicApi Api { get; set; } = null!;

    /// <summary>The award's clock.</summary>
    [Inject]
    protected AwardClock Clock { get; set; } = null!;

    /// <summary>The request being answered.</summary>
    [CascadingParameter]
    protected HttpContext? Http { get; set; }

    /// <summary>Ends when the visitor has gone.</summary>
    protected CancellationToken Gone => Http?.RequestAborted ?? CancellationToken.None;
}
