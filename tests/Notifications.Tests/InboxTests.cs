using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Events.Receiving;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Notifications.Tests;

/// <summary>What receiving bodies find in their inbox (article 8).</summary>
[Article(8)]
public sealed class InboxTests(NotificationsApp app) : IClassFixture<NotificationsApp>
{
    private const string Inbox = "/api/notifications/inbox";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_endpoint_says_who_may_call_it() => Assert.Empty(app.UnmarkedEndpoints());

    [Fact]
    public async Task The_call_is_there_once_for_each_receiving_body_and_for_nobody_else()
    {
        var call = Call("第三届通知");
        await ReceiveAsync(call);
        await ReceiveAsync(call); // a relay that lost the answer sends again

        foreach (var unit in (string[])["county-office-510402", "high-tech-zone", "industry-jxj"])
        {
            using var body = app.As(Roles.ReceivingBody, unit);
            var message = Assert.Single(await ListAsync(body, "第三届通知"));
            Assert.Equal($"/notices/{call.NoticeId}", message.Link);
            Assert.Null(message.ReadAt);
        }

        using var other = app.As(Roles.ReceivingBody, "county-office-510403");
        Assert.Empty(await ListAsync(other, "第三届通知"));
        using var applicant = app.As(Roles.Applicant, "county-office-510402");
        Assert.Empty(await ListAsync(applicant, "第三届通知"));
    }

    [Fact]
    public async Task Reading_is_each_person_s_own_and_counts_once()
    {
        await ReceiveAsync(Call("第四届通知"));
        using var first = app.As(Roles.ReceivingBody, "high-tech-zone", "first");
        using var second = app.As(Roles.ReceivingBody, "high-tech-zone", "second");
        var message = Assert.Single(await ListAsync(first, "第四届通知"));
        var unread = await UnreadAsync(first);

        foreach (var _ in (int[])[1, 2])
        {
            using var read = await first.PostAsync($"{Inbox}/{message.Id}/read", null, Cancel);
            Assert.Equal(HttpStatusCode.NoContent, read.StatusCode);
        }

        Assert.Equal(unread - 1, await UnreadAsync(first));
        Assert.NotNull(Assert.Single(await ListAsync(first, "第四届通知")).ReadAt);
        Assert.Null(Assert.Single(await ListAsync(second, "第四届通知")).ReadAt);
    }

    [Fact]
    public async Task Another_unit_s_message_does_not_exist()
    {
        await ReceiveAsync(Call("第五届通知"));
        using var mine = app.As(Roles.ReceivingBody, "industry-jxj");
        var message = Assert.Single(await ListAsync(mine, "第五届通知"));
        using var other = app.As(Roles.ReceivingBody, "county-office-510403");
        using var read = await other.PostAsync($"{Inbox}/{message.Id}/read", null, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_double()
    {
        foreach (var number in Enumerable.Range(1, 7))
        {
            await ReceiveAsync(Call($"分页通知{number}"));
        }

        using var body = app.As(Roles.ReceivingBody, "county-office-510402");
        var seen = new List<string>();
        string? after = null;
        do
        {
            var from = after is null ? "" : $"&after={after}";
            var page = await PageAsync(body, $"q=分页通知&limit=3{from}");
            seen.AddRange(page.Items.Select(m => m.Title));
            after = page.Next;
        } while (after is not null);

        Assert.Equal(Enumerable.Range(1, 7).Reverse().Select(n => $"评选通知：分页通知{n}"), seen);
    }

    [Fact]
    public async Task An_open_page_is_told_at_once()
    {
        using var body = app.As(Roles.ReceivingBody, "industry-jxj", "live");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var answer = await body.GetAsync(
            $"{Inbox}/stream",
            HttpCompletionOption.ResponseHeadersRead,
            limit.Token
        );
        await using var stream = await answer.Content.ReadAsStreamAsync(limit.Token);
        await using var events = SseParser
            .Create(stream)
            .EnumerateAsync(limit.Token)
            .GetAsyncEnumerator(limit.Token);
        Assert.True(await events.MoveNextAsync());
        var before = events.Current.Data;

        await ReceiveAsync(Call("第六届通知"));

        Assert.True(await events.MoveNextAsync());
        Assert.NotEqual(before, events.Current.Data);
    }

    private static CallIssued Call(string title) =>
        new()
        {
            EditionId = Guid.NewGuid().ToString(),
            NoticeId = Guid.NewGuid().ToString(),
            EditionName = "示例届",
            DocumentNumber = "攀质强办〔2023〕1号",
            Title = title,
            IssuedOn = "2023-01-30",
            FilingFrom = "2023-02-01",
            FilingTo = "2023-03-31",
            At = Timestamp.FromDateTimeOffset(new(2023, 1, 30, 1, 0, 0, TimeSpan.Zero)),
        };

    private async Task ReceiveAsync(CallIssued call)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = ResourceNames.Applications,
                AggregateId = call.EditionId,
                FirstSeq = 1,
                Seq = 2,
                Type = CallIssued.Descriptor.FullName,
                Payload = call.ToByteString(),
                CreatedAt = call.At,
            },
            cancellationToken: Cancel
        );
    }

    private static async Task<IReadOnlyList<InboxMessage>> ListAsync(HttpClient client, string q) =>
        (await PageAsync(client, $"q={q}")).Items;

    private static async Task<Page<InboxMessage>> PageAsync(HttpClient client, string query) =>
        (
            await client.GetFromJsonAsync<Page<InboxMessage>>(
                $"{Inbox}?{query}",
                AwardJson.Options,
                Cancel
            )
        )!;

    private static async Task<int> UnreadAsync(HttpClient client) =>
        (
            await client.GetFromJsonAsync<UnreadCount>(
                $"{Inbox}/unread-count",
                AwardJson.Options,
                Cancel
            )
        )!.Unread;
}
