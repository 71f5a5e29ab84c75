using Google.Protobuf.Reflection;
using Microsoft.Extensions.Options;

namespace QualityAward.Events;

/// <summary>The part of the subscriptions that concerns this service, in both directions.</summary>
internal sealed class SubscriptionTable
{
    private readonly Dictionary<string, IReadOnlyList<string>> _subscribersOfType;
    private readonly Dictionary<(string Publisher, string Type), MessageDescriptor> _received;

    public SubscriptionTable(IOptions<EventOptions> options)
    {
        Service = options.Value.Service;
        var own = options.Value.Subscriptions.Where(s => s.Publisher == Service).ToList();
        _subscribersOfType = own.ToDictionary(s => s.Event.FullName, s => s.Subscribers);
        Subscribers = [.. own.SelectMany(s => s.Subscribers).Distinct().Order()];
        _received = options
            .Value.Subscriptions.Where(s => s.Subscribers.Contains(Service))
            .ToDictionary(s => (s.Publisher, s.Event.FullName), s => s.Event);
    }

    /// <summary>This service.</summary>
    public string Service { get; }

    /// <summary>Everybody who subscribes to any event of this service.</summary>
    public IReadOnlyList<string> Subscribers { get; }

    /// <summary>What this service receives.</summary>
    public IReadOnlyCollection<MessageDescriptor> Received => _received.Values;

    /// <summary>Subscribers of one of this service's own events.</summary>
    /// <exception cref="InvalidOperationException">The event is not in the table.</exception>
    public IReadOnlyList<string> SubscribersOf(string type) =>
        _subscribersOfType.TryGetValue(type, out var subscribers)
            ? subscribers
            : throw new InvalidOperationException(
                $"{type} is not listed as an event of {Service} in Contracts/Subscriptions.cs."
            );

    /// <summary>Types of this service's events that <paramref name="subscriber"/> receives.</summary>
    public IReadOnlySet<string> TypesFor(string subscriber) =>
        _subscribersOfType
            .Where(e => e.Value.Contains(subscriber))
            .Select(e => e.Key)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The message type of an event that this service receives, or null if it does not subscribe to it.</summary>
    public MessageDescriptor? Find(string publisher, string type) =>
        _received.GetValueOrDefault((publisher, type));
}
