using System.ComponentModel.DataAnnotations;
using Google.Protobuf;

namespace QualityAward.Events;

/// <summary>
/// The root of a consistency boundary and the source of its events. Whoever changes the root or one of its children
/// writes the root's row, so two concurrent commands on one aggregate never both succeed.
/// </summary>
public abstract class AggregateRoot
{
    private readonly List<IMessage> _raised = [];
    private readonly List<IMessage> _written = [];

    /// <summary>Identity; a version 7 UUID where nobody may be hurt by its telling the time, else a random one.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Row version (PostgreSQL's <c>xmin</c>); changes with every command. The REST entity tag.</summary>
    [Timestamp]
    public uint Version { get; private set; }

    /// <summary>Number of events raised so far: the last one's place in this aggregate's sequence.</summary>
    public long Seq { get; internal set; }

    /// <summary>
    /// Announces what happened. It is stored with the change by the next <c>SaveChangesAsync</c> and delivered to the
    /// subscribers of <c>Contracts/Subscriptions.cs</c> once the transaction has committed.
    /// </summary>
    protected void Raise(IMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _raised.Add(message);
    }

    internal IReadOnlyList<IMessage> Raised => _raised;

    internal void MarkWritten()
    {
        _written.AddRange(_raised);
        _raised.Clear();
    }

    /// <summary>
    /// A root that is added once more was added before by a transaction that did not commit (a retry of the execution
    /// strategy): its events went with that transaction and have to be written again.
    /// </summary>
    internal void ForgetWritten()
    {
        _raised.InsertRange(0, _written);
        _written.Clear();
    }
}
