using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using QualityAward.Contracts.Events.V1;
using QualityAward.EventsProbe.V1;

namespace QualityAward.Events.Tests;

/// <summary>The subscriber's door, called by hand.</summary>
public sealed class InboxTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task What_was_applied_answers_OK_without_effect()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await DeliverAsync(pair, 1, 1);
        await DeliverAsync(pair, 1, 1);
        await DeliverAsync(pair, 2, 2);
        await DeliverAsync(pair, 1, 1);
        Assert.Equal([1, 2], await pair.AppliedAsync(_id));
    }

    [Fact]
    public async Task Replicas_that_receive_the_same_event_at_once_apply_it_once()
    {
        await using var pair = await EventPair.StartAsync(databases);
        pair.Script.Before = (_, _) => Task.Delay(50);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DeliverAsync(pair, 1, 1)));
        Assert.Equal([1], await pair.AppliedAsync(_id));
    }

    [Fact]
    public async Task A_gap_is_refused_with_the_last_place()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await DeliverAsync(pair, 1, 1);
        var refused = await Assert.ThrowsAsync<RpcException>(() => DeliverAsync(pair, 3, 3));
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
        Assert.Equal("1", refused.Trailers.GetValue("award-last-seq"));
        await DeliverAsync(pair, 2, 3);
        Assert.Equal([1, 3], await pair.AppliedAsync(_id));
    }

    [Fact]
    public async Task A_mark_moves_on_without_a_handler()
    {
        await using var pair = await EventPair.StartAsync(databases);
        await DeliverAsync(pair, 1, 4, type: "");
        await DeliverAsync(pair, 5, 5);
        Assert.Equal([5], await pair.AppliedAsync(_id));
    }

    [Fact]
    public async Task An_event_that_nobody_here_subscribed_to_is_refused()
    {
        await using var pair = await EventPair.StartAsync(databases);
        var refused = await Assert.ThrowsAsync<RpcException>(() =>
            DeliverAsync(pair, 1, 1, type: "qualityaward.probe.v1.Remarked")
        );
        Assert.Equal(StatusCode.Unimplemented, refused.StatusCode);
    }

    [Fact]
    public async Task Only_the_publisher_itself_may_deliver()
    {
        await using var pair = await EventPair.StartAsync(databases);
        Assert.Equal(StatusCode.Unauthenticated, await RefusalAsync(pair, null));
        var person = pair.Tokens.ForUser(Roles.Administrator);
        Assert.Equal(StatusCode.PermissionDenied, await RefusalAsync(pair, person));
        var another = pair.Tokens.ForService(ResourceNames.Honours);
        Assert.Equal(StatusCode.PermissionDenied, await RefusalAsync(pair, another));
        Assert.Equal(0, pair.Script.Calls);
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_nothing_behind()
    {
        await using var pair = await EventPair.StartAsync(databases);
        pair.Script.Before = (_, _) => throw new InvalidDataException("张三的材料");
        var refused = await Assert.ThrowsAsync<RpcException>(() => DeliverAsync(pair, 1, 1));
        Assert.Equal("InvalidDataException", refused.Status.Detail);
        pair.Script.Before = (_, _) => Task.CompletedTask;
        await DeliverAsync(pair, 1, 1);
        Assert.Equal([1], await pair.AppliedAsync(_id));
    }

    [Fact]
    public async Task A_hint_comes_after_the_commit_and_may_fail()
    {
        await using var pair = await EventPair.StartAsync(databases);
        List<long>? seen = null;
        pair.Script.Before = (_, context) =>
        {
            context.AfterCommit(async _ =>
            {
                seen = await pair.AppliedAsync(_id);
                throw new InvalidOperationException();
            });
            return Task.CompletedTask;
        };
        await DeliverAsync(pair, 1, 1);
        Assert.Equal([1], seen);
    }

    private async Task<StatusCode> RefusalAsync(EventPair pair, string? token) =>
        (
            await Assert.ThrowsAsync<RpcException>(() => CallAsync(pair, token, 1, 1, CountedType))
        ).StatusCode;

    private static string CountedType => Counted.Descriptor.FullName;

    private Task DeliverAsync(EventPair pair, long first, long seq, string? type = null) =>
        CallAsync(
            pair,
            pair.Tokens.ForService(EventsProbe.Probe.Publisher),
            first,
            seq,
            type ?? CountedType
        );

    private async Task CallAsync(EventPair pair, string? token, long first, long seq, string type)
    {
        using var channel = GrpcChannel.ForAddress(pair.SubscriberAddress);
        var headers = new Metadata();
        if (token is not null)
        {
            headers.Add("authorization", $"Bearer {token}");
        }
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new DeliverRequest
            {
                Publisher = EventsProbe.Probe.Publisher,
                AggregateId = _id.ToString(),
                FirstSeq = first,
                Seq = seq,
                Type = type,
                Payload = new Counted { Value = (int)seq }.ToByteString(),
                CreatedAt = Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow),
            },
            headers,
            cancellationToken: TestContext.Current.CancellationToken
        );
    }
}
