using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Options;
using QualityAward.Contracts.Events.V1;
using QualityAward.Events.Faults;
using QualityAward.Events.Tables;
using QualityAward.Events.Telemetry;

namespace QualityAward.Events.Relaying;

/// <summary>Sends one event and says what came of it.</summary>
internal sealed class EventSender(
    EventChannels channels,
    IEventCredentials credentials,
    EventTelemetry telemetry,
    FaultPoints faults,
    TimeProvider time,
    IOptions<EventOptions> options
)
{
    private readonly EventOptions _options = options.Value;

    public async Task<Outcome> SendAsync(
        ClaimedStream stream,
        long firstSeq,
        StreamEvent e,
        CancellationToken cancellationToken
    )
    {
        using var activity = EventTelemetry.StartDelivery(stream.Subscriber, e);
        var outcome = await CallAsync(stream, Request(stream, firstSeq, e), cancellationToken);
        if (outcome is Outcome.Delivered)
        {
            telemetry.Delivered(stream.Subscriber);
        }
        else
        {
            activity?.SetStatus(ActivityStatusCode.Error, outcome.ToString());
        }
        return outcome;
    }

    private DeliverRequest Request(ClaimedStream stream, long firstSeq, StreamEvent e) =>
        new()
        {
            Publisher = _options.Service,
            AggregateId = stream.AggregateId.ToString(),
            FirstSeq = firstSeq,
            Seq = e.Seq,
            Type = e.Type ?? "",
            Payload = e.Payload is null
                ? ByteString.Empty
                : UnsafeByteOperations.UnsafeWrap(e.Payload),
            CreatedAt = Timestamp.FromDateTimeOffset(e.CreatedAt),
        };

    private async Task<Outcome> CallAsync(
        ClaimedStream stream,
        DeliverRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var headers = await credentials.HeadersAsync(cancellationToken);
            var deadline = time.GetUtcNow().UtcDateTime + _options.Deadline;
            using var call = channels
                .To(stream.Subscriber)
                .DeliverAsync(request, headers, deadline, cancellationToken);
            faults.Pass(FaultPoint.PublisherAfterSend);
            await call;
            faults.Pass(FaultPoint.PublisherAfterReply);
            return new Outcome.Delivered();
        }
        catch (RpcException e) when (!cancellationToken.IsCancellationRequested)
        {
            if (e.StatusCode is StatusCode.Unauthenticated)
            {
                credentials.Refused();
            }
            return OutcomeOf(e);
        }
        catch (Exception e)
            when (e is HttpRequestException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested
            )
        {
            // Without a token nobody can be asked; Identity comes back like everybody else.
            return new Outcome.Unavailable(StreamOnly: false);
        }
    }

    private static Outcome OutcomeOf(RpcException e) =>
        e.StatusCode switch
        {
            StatusCode.FailedPrecondition
                when long.TryParse(e.Trailers.GetValue(EventTrailers.LastSeq), out var last) =>
                new Outcome.Gap(last),
            _ when CouldNotBeAsked(e) => new Outcome.Unavailable(
                e.Trailers.Get(EventTrailers.StreamOnly) is not null
            ),
            _ => new Outcome.Refused($"{e.StatusCode}: {e.Status.Detail}"),
        };

    /// <summary>
    /// Nothing was said about this event: nobody answered (then the error is our own side's), the subscriber is going
    /// down, or it cannot check who we are while Identity is away.
    /// </summary>
    private static bool CouldNotBeAsked(RpcException e) =>
        e.Status.DebugException is not null
        || e.StatusCode
            is StatusCode.Unavailable
                or StatusCode.DeadlineExceeded
                or StatusCode.Cancelled
                or StatusCode.Unauthenticated;
}
