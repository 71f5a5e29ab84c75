using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Components.Timeline;

/// <summary>An edition's phases as a timeline. Whether a period is open is computed when asked.</summary>
public static class EditionSteps
{
    /// <summary>The steps of the edition as they stand on a legal day.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="today">The legal day now.</param>
    public static IReadOnlyList<TimelineStep> Of(EditionView edition, DateOnly today) =>
        [
            .. EditionPhases
                .Of(edition)
                .Select(p => new TimelineStep(
                    p.Title,
                    p.From,
                    p.To,
                    StateOf(p, edition, today),
                    p.Article
                )),
        ];

    // What is not known to have happened is late after its planned day, not done.
    private static StepState StateOf(EditionPhase phase, EditionView edition, DateOnly today) =>
        phase.Happened || edition.State is EditionState.Withdrawn ? StepState.Done
        : today > phase.To && phase.EndsByAct ? StepState.Late
        : today > phase.To ? StepState.Done
        // Opened, it waits for nothing but its call.
        : today >= phase.From || phase.Key == EditionPhases.CallKey ? StepState.Current
        : StepState.Upcoming;
}
