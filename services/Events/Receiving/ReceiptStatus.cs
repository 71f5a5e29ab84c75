using System.Data.Common;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using QualityAward.Common;

namespace QualityAward.Events.Receiving;

/// <summary>Tells the publisher why an event was not applied. Details name kinds of errors, never data.</summary>
internal sealed partial class ReceiptStatus(ILogger<ReceiptStatus> logger)
{
    /// <summary>The status that answers <paramref name="e"/>.</summary>
    public RpcException Of(Exception e, ReceivedEvent received, CancellationToken cancellationToken)
    {
        switch (e)
        {
            case RpcException rpc:
                return rpc;
            case SequenceGapException gap:
                return Error(
                    StatusCode.FailedPrecondition,
                    "sequence-gap",
                    (EventTrailers.LastSeq, $"{gap.LastSeq}")
                );
            case RefusedException { Refusal.Kind: RefusalKind.CannotVerifyNow } refused:
                return Error(
                    StatusCode.Unavailable,
                    refused.Refusal.Code,
                    (EventTrailers.StreamOnly, "1")
                );
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                return Error(StatusCode.Cancelled, "cancelled");
            case DbUpdateConcurrencyException:
                return Error(StatusCode.Aborted, "changed-meanwhile");
            case RetryLimitExceededException
            or TimeoutException
            or DbException { IsTransient: true }:
                DatabaseAway(e.GetType().Name);
                return Error(StatusCode.Unavailable, "database-away");
        }
        NotApplied(e, received.Publisher, received.AggregateId, received.Seq);
        return Error(
            StatusCode.Internal,
            e is RefusedException { Refusal: var refusal } ? refusal.Code : e.GetType().Name
        );
    }

    private static RpcException Error(
        StatusCode code,
        string detail,
        params (string Key, string Value)[] trailers
    )
    {
        var metadata = new Metadata();
        foreach (var (key, value) in trailers)
        {
            metadata.Add(key, value);
        }
        return new RpcException(new Status(code, detail), metadata);
    }

    [LoggerMessage(LogLevel.Warning, "The database cannot take an event now: {Kind}.")]
    private partial void DatabaseAway(string kind);

    [LoggerMessage(
        LogLevel.Error,
        "Event {Seq} of {AggregateId} from {Publisher} cannot be applied."
    )]
    private partial void NotApplied(Exception e, string publisher, Guid aggregateId, long seq);
}
