using System.Net;
using System.Net.Http.Json;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Notices;

/// <summary>第十三条: a notice is corrected by a version that supersedes it; both stay public.</summary>
[Article(13)]
public sealed class CorrectingNotices(PublicityApp app) : IClassFixture<PublicityApp>
{
    private static readonly DateTimeOffset LaterInThePeriod = new(
        2023,
        6,
        27,
        9,
        0,
        0,
        AwardClock.ShanghaiOffset
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_misprint_is_mended_and_the_period_goes_on()
    {
        var (notice, _, _) = await PublishAsync();
        app.Clock.Now = LaterInThePeriod;

        var version = await (
            await CorrectAsync(
                notice,
                Correction(NoticeCorrectionKind.Misprint) with
                {
                    Paragraphs = ["更正后的正文。"],
                }
            )
        ).ReadAsync<NoticeView>();
        var before = await ReadAsync(notice);

        Assert.Equal(
            (before.LastDay, before.PeriodFrom, NoticeState.Open),
            (version.LastDay, version.PeriodFrom, version.State)
        );
        Assert.Equal(
            (notice, NoticeCorrectionKind.Misprint, "正文有误（示例）。"),
            (version.Correction!.Supersedes, version.Correction.Kind, version.Correction.Reason)
        );
        Assert.Equal(
            (version.Id, NoticeState.Closed, null),
            (before.SupersededBy, before.State, before.Objections)
        );
        Assert.Equal(2, version.Organisations.Count);
        Assert.Equal(["更正后的正文。"], version.Paragraphs);
        Assert.Equal("2023-06-28", (await StatusAsync(notice)).LastDay);
    }

    [Fact]
    [Article(18)]
    public async Task A_changed_list_is_before_the_public_for_its_full_days_again()
    {
        var (notice, kept, gone) = await PublishAsync();
        await ObjectAsync(notice, kept);
        app.Clock.Now = LaterInThePeriod;
        var change = Correction(NoticeCorrectionKind.ListChanged) with { Removed = [gone] };
        await (await CorrectAsync(notice, change)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "candidate-still-standing"
        );
        await StopAsync(gone);
        await (
            await CorrectAsync(notice, change with { Kind = NoticeCorrectionKind.Misprint })
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "list-change-restarts-period");

        var version = await (await CorrectAsync(notice, change)).ReadAsync<NoticeView>();

        Assert.Equal(new DateOnly(2023, 7, 4), version.LastDay);
        Assert.Equal(kept, Assert.Single(version.Organisations).CandidateId);
        Assert.Equal(2, (await ReadAsync(notice)).Organisations.Count);

        // Who moves on asks by the first version, and is told of all of them.
        var status = await StatusAsync(notice);
        Assert.Equal(("2023-07-04", 1), (status.LastDay, status.OpenObjections));
        app.Clock.Now = new(2023, 6, 29, 9, 0, 0, AwardClock.ShanghaiOffset);
        Assert.False((await StatusAsync(notice)).Closed);
        await (await ObjectAsync(notice, kept)).RefusedAsync(
            HttpStatusCode.Conflict,
            "notice-superseded"
        );
        await (await ObjectAsync(version.Id, kept)).ReadAsync<ObjectionReceipt>();
        Assert.Equal(2, (await StatusAsync(notice)).OpenObjections);
    }

    [Fact]
    public async Task What_a_correction_may_not_do_is_refused()
    {
        var (notice, _, _) = await PublishAsync();
        var misprint = Correction(NoticeCorrectionKind.Misprint);
        await (await CorrectAsync(notice, misprint)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "nothing-corrected"
        );
        await (
            await CorrectAsync(notice, misprint with { Candidates = [new(Guid.NewGuid(), "示例")] })
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "candidate-not-on-notice");
        await (
            await CorrectAsync(notice, misprint with { Title = "标题", Reason = " " })
        ).RefusedAsync(HttpStatusCode.BadRequest, "correction-reason-missing");
        await (
            await CorrectAsync(notice, misprint with { Paragraphs = ["电话13800000000"] })
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "personal-data-in-text");
        await (
            await CorrectAsync(notice, misprint with { Paragraphs = ["综合得分90分"] })
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "text-needs-second-look");

        await (
            await CorrectAsync(notice, misprint with { Title = "更正后的标题" })
        ).ReadAsync<NoticeView>();
        await (await CorrectAsync(notice, misprint with { Title = "再次更正" })).RefusedAsync(
            HttpStatusCode.Conflict,
            "notice-superseded"
        );
    }

    [Fact]
    [Article(22)]
    public async Task A_clerk_recused_from_somebody_on_the_list_does_not_correct_it()
    {
        var (notice, kept, _) = await PublishAsync();
        app.Review.Recuse("walled", kept);

        await (
            await CorrectAsync(
                notice,
                Correction(NoticeCorrectionKind.Misprint) with
                {
                    Title = "标题",
                },
                "walled"
            )
        ).RefusedAsync(HttpStatusCode.Forbidden, "recusal-stands");
    }

    private static CorrectNoticeRequest Correction(NoticeCorrectionKind kind) =>
        new("攀质强办〔2023〕6号", kind, "正文有误（示例）。");

    private async Task<(Guid Notice, Guid Kept, Guid Gone)> PublishAsync()
    {
        app.Clock.Now = JuneTwenty;
        var (kept, gone) = (Organisation("示例留名厂"), Organisation("示例移出厂"));
        var list = AcceptanceList(Guid.NewGuid(), kept, gone);
        await app.ReceiveAsync(ResourceNames.Applications, list);
        return (
            Guid.Parse(list.NoticeId),
            Guid.Parse(kept.CandidateId),
            Guid.Parse(gone.CandidateId)
        );
    }

    private Task StopAsync(Guid candidate) =>
        app.ReceiveAsync(
            ResourceNames.Applications,
            new CandidateStopped
            {
                CandidateId = $"{candidate}",
                EditionId = $"{Guid.NewGuid()}",
                Reason = "withdrawn",
                Article = 3,
                At = Timestamp.FromDateTimeOffset(JuneTwenty),
            }
        );

    private async Task<HttpResponseMessage> CorrectAsync(
        Guid notice,
        CorrectNoticeRequest request,
        string clerk = "author"
    )
    {
        using var office = app.As(Roles.Office, subject: clerk);
        return await office.PostAsJsonAsync(
            $"/api/publicity/notices/{notice}/correct",
            request,
            AwardJson.Options,
            Cancel
        );
    }

    private async Task<HttpResponseMessage> ObjectAsync(Guid notice, Guid candidate)
    {
        using var visitor = app.Anonymous();
        return await visitor.PostAsJsonAsync(
            $"/api/publicity/notices/{notice}/objections",
            new FileObjectionRequest(ObjectionKind.Unsigned, "事实。", candidate),
            AwardJson.Options,
            Cancel
        );
    }

    private async Task<NoticeView> ReadAsync(Guid notice)
    {
        using var visitor = app.Anonymous();
        return await (
            await visitor.GetAsync($"/api/publicity/notices/{notice}", Cancel)
        ).ReadAsync<NoticeView>();
    }

    private async Task<NoticeStatusReply> StatusAsync(Guid notice)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        return await new NoticeDesk.NoticeDeskClient(channel).StatusAsync(
            new() { NoticeId = $"{notice}" },
            cancellationToken: Cancel
        );
    }
}
