namespace QualityAward.EventsProbe;

/// <summary>A child of a tally.</summary>
public sealed class Stroke
{
    /// <summary>Identity.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();
}
