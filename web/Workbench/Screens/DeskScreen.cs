using Microsoft.AspNetCore.Components;
using QualityAward.Common;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Screens;

/// <summary>What every page of a desk has.</summary>
public abstract class DeskScreen : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    [Inject]
    private protected DeskApi Api { get; set; } = null!;

    [Inject]
    private protected Desk Desk { get; set; } = null!;

    [Inject]
    private protected AwardClock Clock { get; set; } = null!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>Ends when the page is left.</summary>
    private protected CancellationToken Left => _left.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the page holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _left.Cancel();
            _left.Dispose();
        }
    }
}
