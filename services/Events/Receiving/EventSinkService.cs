using Grpc.Core;
using Microsoft.AspNetCore.Http;
using QualityAward.Contracts.Events.V1;
using QualityAward.Events.Faults;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Events.Receiving;

/// <summary>The door for other services' events.</summary>
internal sealed class EventSinkService(
    EventReceiver receiver,
    SubscriptionTable subscriptions,
    ReceiptStatus status,
    FaultPoints faults
) : EventSink.EventSinkBase
{
    public override async Task<DeliverReply> Deliver(
        DeliverRequest request,
        ServerCallContext context
    )
    {
        faults.Pass(FaultPoint.SubscriberOnReceipt);
        var received = Read(request, context.GetHttpContext());
        try
        {
            await receiver.ReceiveAsync(received, context.CancellationToken);
            return new DeliverReply();
        }
        catch (Exception e)
        {
            throw status.Of(e, received, context.CancellationToken);
        }
    }

    private ReceivedEvent Read(DeliverRequest request, HttpContext http)
    {
        if (
            http.User.FindFirst(AwardClaims.ClientId) is { } client
            && client.Value != request.Publisher
        )
        {
            throw Error(StatusCode.PermissionDenied, "A service delivers its own events only.");
        }
        if (
            !Guid.TryParse(request.AggregateId, out var aggregateId)
            || request.FirstSeq < 1
            || request.Seq < request.FirstSeq
        )
        {
            throw Error(StatusCode.InvalidArgument, "Not a place in a sequence.");
        }
        var message = request.Type switch
        {
            "" => null,
            var type when subscriptions.Find(request.Publisher, type) is { } descriptor =>
                descriptor.Parser.ParseFrom(request.Payload),
            // A publisher of a later version; it tries again until this service is updated, then an operator decides.
            _ => throw Error(StatusCode.Unimplemented, "Not subscribed to this event."),
        };
        return new ReceivedEvent(
            request.Publisher,
            aggregateId,
            request.FirstSeq,
            request.Seq,
            message,
            request.CreatedAt.ToDateTimeOffset()
        );
    }

    private static RpcException Error(StatusCode code, string detail) =>
        new(new Status(code, detail));
}
