namespace QualityAward.Components.Timeline;

/// <summary>A phase of an edition.</summary>
/// <param name="Key">Names it for programs, for good: calendars tell events apart by it.</param>
/// <param name="Title">Its name in the regulation's words.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; equal to <paramref name="From"/> for a single day.</param>
/// <param name="Article">Article that orders it.</param>
public sealed record EditionPhase(string Key, string Title, DateOnly From, DateOnly To, int Article)
{
    /// <summary>Known to have happened on its day, rather than planned.</summary>
    public bool Happened { get; init; }

    /// <summary>Over only once something is done; one that merely is a period is over after its last day.</summary>
    public bool EndsByAct { get; init; }
}
