using QualityAward.Events;
using QualityAward.EventsProbe.V1;

namespace QualityAward.EventsProbe;

/// <summary>An aggregate that counts.</summary>
public sealed class Tally : AggregateRoot
{
    private readonly List<Stroke> _strokes = [];

    private Tally() { }

    /// <summary>A tally at 0.</summary>
    public Tally(Guid id) => Id = id;

    /// <summary>Equal to the number of <see cref="Counted"/> events.</summary>
    public int Value { get; private set; }

    /// <summary>Counts on by one.</summary>
    public void Count() => Raise(new Counted { Value = ++Value });

    /// <summary>Children that are written without an event.</summary>
    public IReadOnlyList<Stroke> Strokes => _strokes;

    /// <summary>Changes a child only.</summary>
    public void Draw() => _strokes.Add(new Stroke());

    /// <summary>Raises what the table of subscriptions does not know.</summary>
    public void RaiseUnlisted() => Raise(new Unlisted());

    /// <summary>Raises an event that has no subscriber.</summary>
    public void Remark(string text) => Raise(new Remarked { Text = text });
}
