using Google.Protobuf;

namespace QualityAward.Events;

/// <summary>
/// Applies an event of another service to this service's data. Runs inside the transaction that also advances the
/// inbox, on the scope's own DbContext, so its effect happens exactly once; it saves its changes itself or leaves that
/// to the caller. It may run again when the transaction is retried, so effects outside the database belong in
/// <see cref="EventContext.AfterCommit"/>.
/// </summary>
/// <remarks>
/// A <c>RefusedException</c> of kind <c>CannotVerifyNow</c> makes the publisher ask again later, for ever; any other
/// exception parks the stream after ten attempts, and an operator decides.
/// </remarks>
public interface IEventHandler<in TEvent>
    where TEvent : IMessage
{
    /// <summary>Applies <paramref name="message"/>.</summary>
    Task HandleAsync(TEvent message, EventContext context, CancellationToken cancellationToken);
}
