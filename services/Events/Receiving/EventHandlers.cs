using Google.Protobuf.Reflection;

namespace QualityAward.Events.Receiving;

/// <summary>The handlers of this service.</summary>
internal sealed class EventHandlers(
    IEnumerable<EventHandlerRegistration> registrations,
    SubscriptionTable subscriptions
)
{
    private readonly ILookup<MessageDescriptor, EventHandlerRegistration> _byEvent =
        registrations.ToLookup(r => r.Event);

    /// <summary>Handlers of an event, in the order of their registration.</summary>
    public IEnumerable<EventHandlerRegistration> Of(MessageDescriptor message) => _byEvent[message];

    /// <summary>A subscription without a handler would lose events without a word, so it stops the start.</summary>
    /// <exception cref="InvalidOperationException">Names the events.</exception>
    public void RequireAll()
    {
        var missing = subscriptions
            .Received.Where(e => !_byEvent.Contains(e))
            .Select(e => e.FullName)
            .ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"{subscriptions.Service} subscribes to {string.Join(", ", missing)} without a handler: call AddEventHandler."
            );
        }
    }
}
