using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Exchange;

/// <summary>Plans an activity for the unit of whoever acts.</summary>
internal sealed class ActivityPlanning(
    ActivityDesk desk,
    Organisers organisers,
    ActivityAnswer answer
)
{
    /// <summary>The activity and how its organiser sees it.</summary>
    public async Task<(Activity Activity, ActivityDetail View)> RunAsync(
        ActivityContent request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var organiser = await organisers.OfAsync(by, cancellationToken);
        var activity = await desk.PlanAsync(request, organiser, by, cancellationToken);
        return (activity, await answer.ViewAsync(activity, by, cancellationToken));
    }
}
