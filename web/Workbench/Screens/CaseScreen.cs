using Microsoft.AspNetCore.Components;
using QualityAward.Components.Api;

namespace QualityAward.Workbench.Screens;

/// <summary>The page of one case: reads it with its version, and anew after each act.</summary>
/// <typeparam name="TView">The case as the service shows it.</typeparam>
public abstract class CaseScreen<TView> : DeskScreen
    where TView : class
{
    /// <summary>Identifier of the case.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Address of the case.</summary>
    private protected abstract string Path { get; }

    /// <summary>The roles that read it.</summary>
    private protected abstract string[] Readers { get; }

    /// <summary>The case; null before it was read, or where it could not be.</summary>
    private protected TView? View { get; private set; }

    /// <summary>Version of <see cref="View"/>.</summary>
    private protected string? ETag { get; private set; }

    /// <summary>Why it could not be read.</summary>
    private protected ProblemView? Problem { get; private set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() =>
        Desk.Is(Readers) ? ReadAsync() : Task.CompletedTask;

    /// <summary>
    /// Reads the case; what was read before stays where nobody answers, but not where the case does not exist for the reader
    /// any more, who may have been recused meanwhile (article 22).
    /// </summary>
    private protected virtual async Task ReadAsync()
    {
        var reply = await Api.GetAsync<TView>(Path, Left);
        var before = reply.Problem?.IsNotFound == true ? null : View;
        (View, ETag, Problem) = (reply.Value ?? before, reply.ETag ?? ETag, reply.Problem);
    }

    /// <summary>An act was done here, or somebody else acted meanwhile.</summary>
    private protected virtual Task DoneAsync(bool acted) => ReadAsync();
}
