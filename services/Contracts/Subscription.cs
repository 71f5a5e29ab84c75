using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace QualityAward.Contracts;

/// <summary>An event of a publisher and the services that receive it.</summary>
/// <param name="Publisher">Resource name of the service whose aggregates raise the event.</param>
/// <param name="Event">Descriptor of the event's message.</param>
/// <param name="Subscribers">Resource names of the receiving services.</param>
public sealed record Subscription(
    string Publisher,
    MessageDescriptor Event,
    IReadOnlyList<string> Subscribers
)
{
    /// <summary>Names the subscribers of <typeparamref name="TEvent"/>.</summary>
    public static Subscription Of<TEvent>(string publisher, params string[] to)
        where TEvent : IMessage<TEvent>, new() => new(publisher, new TEvent().Descriptor, to);
}
