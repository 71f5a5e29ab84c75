namespace QualityAward.Components.Timeline;

/// <summary>Where a step of a case stands.</summary>
public enum StepState
{
    /// <summary>Not begun.</summary>
    Upcoming,

    /// <summary>Going on.</summary>
    Current,

    /// <summary>Should be finished and is not.</summary>
    Late,

    /// <summary>Finished.</summary>
    Done,
}

/// <summary>One step of a case.</summary>
/// <param name="Title">The step's name in the regulation's words.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; equal to <paramref name="From"/> for a single day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Article">Article that orders it.</param>
/// <param name="Note">Anything else worth a line.</param>
public sealed record TimelineStep(
    string Title,
    DateOnly From,
    DateOnly To,
    StepState State,
    int? Article = null,
    string? Note = null
);
