using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Notices;

/// <summary>The 评选通知 becomes public (articles 3 and 8).</summary>
[Article(3)]
public sealed class PublishingTheCall(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public async Task A_visitor_reads_the_issued_call_under_a_permanent_address()
    {
        var call = Call(3, "关于开展第三届攀枝花市政府质量奖评选工作的通知");
        await ReceiveAsync(call);

        var listed = Assert.Single((await ListAsync("q=第三届")).Items);
        using var client = app.Anonymous();
        var answer = await client.GetAsync(
            $"/api/publicity/notices/{listed.Id}",
            TestContext.Current.CancellationToken
        );
        var view = await answer.ReadAsync<NoticeView>();

        Assert.Equal(call.NoticeId, listed.Id.ToString());
        Assert.Equal(NoticeKind.Call, view.Kind);
        Assert.Equal("评选通知", view.KindName);
        Assert.Equal(call.Title, view.Title);
        Assert.Equal(call.DocumentNumber, view.DocumentNumber);
        Assert.Equal(call.Paragraphs, view.Paragraphs);
        Assert.Equal(new DateOnly(2023, 1, 30), view.PublishedOn);
        Assert.Null(view.LastDay);
        Assert.Empty(view.Basis);
        Assert.Equal("public, max-age=30", answer.Headers.CacheControl?.ToString());
        Assert.NotNull(answer.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_call_delivered_twice_is_published_once()
    {
        var call = Call(4, "第四届通知");

        await ReceiveAsync(call);
        await ReceiveAsync(call);

        Assert.Single((await ListAsync("q=第四届")).Items);
    }

    [Fact]
    public async Task Publishing_is_itself_an_event()
    {
        await ReceiveAsync(Call(5, "第五届通知"));

        await app.InScopeAsync<PublicityDb>(async db =>
        {
            var notice = await db.Notices.SingleAsync(
                candidate => candidate.Title == "第五届通知",
                TestContext.Current.CancellationToken
            );
            Assert.Equal(1, notice.Seq);
        });
    }

    [Fact]
    [Article(4)]
    public async Task A_withdrawn_call_stays_and_says_what_supersedes_it()
    {
        var call = Call(6, "第六届通知");
        await ReceiveAsync(call);
        var withdrawn = new EditionWithdrawn
        {
            EditionId = call.EditionId,
            EditionName = call.EditionName,
            CallNoticeId = call.NoticeId,
            NoticeId = Guid.NewGuid().ToString(),
            DocumentNumber = "攀质强办〔2023〕66号",
            Title = "关于撤回第六届通知的公告",
            Paragraphs = { "现予撤回。" },
            Reason = "评选年度有误（示例）。",
            At = call.At,
        };
        await ReceiveAsync(withdrawn, call.EditionId, firstSeq: 2, seq: 3);

        var before = await ReadAsync(call.NoticeId);
        var after = await ReadAsync(withdrawn.NoticeId);
        Assert.Equal(after.Id, before.SupersededBy);
        Assert.Equal(
            (NoticeCorrectionKind.Withdrawal, "撤回", "评选年度有误（示例）。", before.Id),
            (
                after.Correction!.Kind,
                after.Correction.KindName,
                after.Correction.Reason,
                after.Correction.Supersedes
            )
        );
        Assert.Equal(["现予撤回。"], after.Paragraphs);
        await app.InScopeAsync<PublicityDb>(async db =>
        {
            var edition = Guid.Parse(call.EditionId);
            Assert.Equal(
                ["call-issued", "edition-withdrawn"],
                await db.Set<ProcessStep>()
                    .Where(step => step.EditionId == edition)
                    .OrderBy(step => step.Kind)
                    .Select(step => step.Kind)
                    .ToListAsync(TestContext.Current.CancellationToken)
            );
        });
    }

    [Fact]
    public async Task A_notice_that_is_not_there_is_not_found()
    {
        using var client = app.Anonymous();

        await (
            await client.GetAsync(
                $"/api/publicity/notices/{Guid.NewGuid()}",
                TestContext.Current.CancellationToken
            )
        ).RefusedAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static CallIssued Call(int ordinal, string title) =>
        new()
        {
            EditionId = Guid.NewGuid().ToString(),
            EditionName = $"第{ordinal}届",
            DocumentNumber = $"攀质强办〔2023〕{ordinal}号",
            Title = title,
            Paragraphs = { "各县（区）人民政府：", "现将有关事项通知如下。" },
            IssuedOn = "2023-01-30",
            NoticeId = Guid.NewGuid().ToString(),
            At = Timestamp.FromDateTimeOffset(new(2023, 1, 30, 1, 0, 0, TimeSpan.Zero)),
        };

    private Task ReceiveAsync(CallIssued call) =>
        ReceiveAsync(call, call.EditionId, firstSeq: 1, seq: 2);

    private async Task ReceiveAsync(IMessage message, string aggregate, long firstSeq, long seq)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = ResourceNames.Applications,
                AggregateId = aggregate,
                FirstSeq = firstSeq,
                Seq = seq,
                Type = message.Descriptor.FullName,
                Payload = message.ToByteString(),
                CreatedAt = Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow),
            },
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private async Task<NoticeView> ReadAsync(string id)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync(
                $"/api/publicity/notices/{id}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<NoticeView>();
    }

    private async Task<Page<NoticeSummary>> ListAsync(string query)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync(
                $"/api/publicity/notices?{query}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<Page<NoticeSummary>>();
    }
}
