using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Operations;
using QualityAward.Events.Tables;
using QualityAward.EventsProbe;
using QualityAward.Rest.Json;
using QualityAward.Rest.Problems;

namespace QualityAward.Events.Tests;

/// <summary>What becomes of an event that its subscriber does not take.</summary>
public sealed class ParkingTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    private const string Streams = "/api/probe-publisher/operations/streams";

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Guid _other = Guid.CreateVersion7();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_ten_refusals_one_stream_is_parked_and_the_others_go_on()
    {
        await using var pair = await RefusingAsync();
        await pair.CountAsync(_id, 2);
        await pair.CountAsync(_other, 2);
        await pair.AppliesAsync(_other, 1, 2);
        var parked = await ParkedAsync(pair);
        Assert.Equal(_id, parked.AggregateId);
        Assert.Equal(10, parked.Attempts);
        Assert.Equal("Internal: InvalidDataException", parked.ParkedReason);
        Assert.Equal("qualityaward.probe.v1.Counted", parked.NextType);
        Assert.Equal((1L, 2L), (parked.NextSeq, parked.LastSeq));
        Assert.Empty(await pair.AppliedAsync(_id));
    }

    [Fact]
    public async Task Whoever_can_help_is_told_of_a_parked_stream_at_once_and_the_health_shows_it()
    {
        await using var pair = await RefusingAsync(configure: o =>
            o.Subscriptions = [
                .. Probe.Subscriptions,
                Contracts.Subscription.Of<MessageRequested>(
                    Probe.Publisher,
                    to: ResourceNames.Notifications
                ),
            ]
        );
        using var administrator = pair.As(Roles.Administrator);
        Assert.Equal("Healthy", await administrator.GetStringAsync("/health", Token));
        await pair.CountAsync(_id, 2);
        await ParkedAsync(pair);
        var told = Assert.Single((await PageAsync(administrator, "?parked=false")).Items);
        Assert.Equal(
            (ResourceNames.Notifications, MessageRequested.Descriptor.FullName),
            (told.Subscriber, told.NextType)
        );
        await pair.InPublisherAsync(async db =>
        {
            var sent = await db.Set<OutboxEvent>()
                .SingleAsync(e => e.AggregateId == told.AggregateId, Token);
            var message = MessageRequested.Parser.ParseFrom(sent.Payload);
            Assert.Equal(
                [("city-office", Roles.Office), ("city-office", Roles.Administrator)],
                message.To.Select(a => (a.Unit, a.Role))
            );
            Assert.Contains($"{_id}", message.Body, StringComparison.Ordinal);
        });
        Assert.Equal("Degraded", await administrator.GetStringAsync("/health", Token));
    }

    [Fact]
    public async Task A_resent_stream_starts_where_it_stopped()
    {
        await using var pair = await RefusingAsync();
        await pair.CountAsync(_id, 2);
        await ParkedAsync(pair);
        pair.Script.Before = (_, _) => Task.CompletedTask;
        using var administrator = pair.As(Roles.Administrator);
        var answer = await administrator.PostAsync($"{Address}/resend", null, Token);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await pair.AppliesAsync(_id, 1, 2);
    }

    [Fact]
    public async Task A_skip_needs_a_reason_and_keeps_it()
    {
        await using var pair = await RefusingAsync(only: 1);
        await pair.CountAsync(_id, 2);
        await ParkedAsync(pair);
        using var administrator = pair.As(Roles.Administrator);
        Assert.Equal(HttpStatusCode.BadRequest, await SkipAsync(administrator, 1, "  "));
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            await SkipAsync(administrator, 2, "已在对方系统手工补录")
        );
        Assert.Equal(
            HttpStatusCode.NoContent,
            await SkipAsync(administrator, 1, "已在对方系统手工补录")
        );
        await pair.AppliesAsync(_id, 2);
        await pair.InPublisherAsync(async db =>
        {
            var skip = await db.Set<DeliverySkip>().SingleAsync(Token);
            Assert.Equal(
                ("已在对方系统手工补录", Roles.Administrator, 1L),
                (skip.Reason, skip.By, skip.Seq)
            );
        });
        Assert.Equal(
            HttpStatusCode.NotFound,
            await SkipAsync(administrator, 2, "已在对方系统手工补录")
        );
    }

    [Fact]
    public async Task The_last_event_can_be_skipped_and_the_next_one_follows()
    {
        await using var pair = await RefusingAsync(only: 1);
        await pair.CountAsync(_id);
        await ParkedAsync(pair);
        using var administrator = pair.As(Roles.Administrator);
        Assert.Equal(
            HttpStatusCode.NoContent,
            await SkipAsync(administrator, 1, "已在对方系统手工补录")
        );
        await pair.CountAsync(_id);
        await pair.AppliesAsync(_id, 2);
    }

    [Fact]
    public async Task A_stream_on_its_way_cannot_be_skipped()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        await pair.CountAsync(_id);
        using var administrator = pair.As(Roles.Administrator);
        Assert.Equal(
            HttpStatusCode.Conflict,
            await SkipAsync(administrator, 1, "已在对方系统手工补录")
        );
    }

    [Fact]
    public async Task Only_an_administrator_sees_and_touches_streams()
    {
        await using var pair = await EventPair.StartAsync(databases);
        using var office = pair.As(Roles.Office);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync(Streams, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await SkipAsync(office, 1, "已在对方系统手工补录"));
        using var nobody = pair.Publisher.Client();
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await nobody.GetAsync(Streams, Token)).StatusCode
        );
    }

    [Fact]
    public async Task Streams_are_listed_in_pages()
    {
        await using var pair = await EventPair.StartAsync(databases, subscribed: false);
        foreach (var stream in Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()))
        {
            await pair.CountAsync(stream);
        }
        using var administrator = pair.As(Roles.Administrator);
        var first = await PageAsync(administrator, "?limit=2");
        var second = await PageAsync(administrator, $"?limit=2&after={first.Next}");
        Assert.Equal((2, 1), (first.Items.Count, second.Items.Count));
        Assert.Null(second.Next);
        Assert.Equal(
            3,
            first.Items.Concat(second.Items).Select(s => s.AggregateId).Distinct().Count()
        );
        Assert.Empty((await PageAsync(administrator, "?parked=true")).Items);
    }

    [Fact]
    public async Task What_cannot_be_verified_now_waits_for_ever()
    {
        await using var pair = await EventPair.StartAsync(databases);
        pair.Script.Before = (m, _) =>
            m.Value == 1 && pair.Script.Calls <= 15
                ? throw new RefusedException(Refusals.CannotVerifyNow)
                : Task.CompletedTask;
        await pair.CountAsync(_id, 2);
        await pair.AppliesAsync(_id, 1, 2);
        Assert.Equal(17, pair.Script.Calls);
    }

    private string Address => $"{Streams}/probe-subscriber/{_id}";

    private async Task<EventPair> RefusingAsync(
        int? only = null,
        Action<EventOptions>? configure = null
    )
    {
        var pair = await EventPair.StartAsync(databases, configure);
        pair.Script.Before = (m, context) =>
            context.AggregateId == _id && m.Value == (only ?? m.Value)
                ? throw new InvalidDataException("张三的材料")
                : Task.CompletedTask;
        return pair;
    }

    private static async Task<StreamView> ParkedAsync(EventPair pair)
    {
        using var administrator = pair.As(Roles.Administrator);
        StreamView? parked = null;
        await Eventually.TrueAsync(
            async () =>
                (parked = (await PageAsync(administrator, "?parked=true")).Items.SingleOrDefault())
                    is not null,
            EventPair.Limit,
            "a parked stream"
        );
        return parked!;
    }

    private static async Task<Page<StreamView>> PageAsync(HttpClient client, string query) =>
        (
            await client.GetFromJsonAsync<Page<StreamView>>(
                Streams + query,
                AwardJson.Options,
                Token
            )
        )!;

    private async Task<HttpStatusCode> SkipAsync(HttpClient client, long seq, string reason)
    {
        var answer = await client.PostAsJsonAsync(
            $"{Address}/skip",
            new SkipRequest(seq, reason),
            Token
        );
        return answer.StatusCode;
    }
}
