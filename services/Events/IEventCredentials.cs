using Grpc.Core;

namespace QualityAward.Events;

/// <summary>How a relay shows a subscriber which service it is.</summary>
public interface IEventCredentials
{
    /// <summary>Headers of a call to an event sink.</summary>
    ValueTask<Metadata> HeadersAsync(CancellationToken cancellationToken);

    /// <summary>The subscriber did not accept them: the next call must not use the same ones.</summary>
    void Refused();
}
