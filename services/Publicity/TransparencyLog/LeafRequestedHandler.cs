using QualityAward.Contracts.Publicity.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>Another service has decided something that belongs in the log.</summary>
internal sealed class LeafRequestedHandler(LogBook log) : IEventHandler<LeafRequested>
{
    public Task HandleAsync(
        LeafRequested message,
        EventContext context,
        CancellationToken cancellationToken
    ) => log.AppendAsync(message, cancellationToken, context.Publisher);
}
