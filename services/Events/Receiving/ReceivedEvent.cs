using Google.Protobuf;

namespace QualityAward.Events.Receiving;

/// <summary>A request that makes sense: the message is null where the event is not for this service.</summary>
internal sealed record ReceivedEvent(
    string Publisher,
    Guid AggregateId,
    long FirstSeq,
    long Seq,
    IMessage? Message,
    DateTimeOffset CreatedAt
);
