using QualityAward.Components.Api;
using QualityAward.Public.Guide;
using QualityAward.Public.Serving;

namespace QualityAward.Public.Pages;

/// <summary>A guide: reads what its numbers and days rest on.</summary>
public abstract class GuideBasisPage : Page
{
    /// <summary>What the numbers rest on; null where it could not be read.</summary>
    protected GuideBasis? Basis { get; private set; }

    /// <summary>Why it could not.</summary>
    protected ProblemView? Problem { get; private set; }

    /// <summary>Whether the page says nothing without it.</summary>
    protected virtual bool NeedsBasis => true;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var asked = Api.EditionsAsync(Gone);
        var versions = await Api.RegulationVersionsAsync(Gone);
        var editions = await asked;
        if (editions.Succeeded && versions.Succeeded)
        {
            Basis = GuideBasis.Of(versions.Value, editions.Value.Items, Clock.Today);
        }

        if (Basis is null)
        {
            Stop(editions.Problem ?? versions.Problem ?? ProblemView.Unavailable);
        }
    }

    /// <summary>Says that the page cannot be shown.</summary>
    protected void Stop(ProblemView problem)
    {
        Problem = problem;
        if (NeedsBasis)
        {
            Http.Fail(problem);
        }
        else
        {
            Http.MarkIncomplete();
        }
    }
}
