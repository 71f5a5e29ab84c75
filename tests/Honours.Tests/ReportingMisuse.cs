using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.TitleReports;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>Anybody reports misuse of the title, a forged certificate, profit-making; the office handles it.</summary>
[Article(26)]
[Article(28)]
[Article(30)]
public sealed class ReportingMisuse(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Text = "示例包装上印有未获奖年度的称号";
    private static readonly DateOnly Day = new(2026, 11, 2);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(22)]
    public async Task A_report_shows_the_acts_that_it_does_not_refuse_from_receipt_to_end()
    {
        At(3);
        using var people = new People(role => app.As(role));
        var office = people.Of(Roles.Office);
        var receipt = await FileAsync(TitleReportSubject.Misuse);
        var at = await FoundAsync(office, receipt);
        await StepAsync("accept", null);
        await StepAsync(
            "ask-statement",
            new AskForStatementRequest(await office.ScanAsync("攀质强办〔2026〕81号", Day), 3)
        );
        await StepAsync("statement", new TitleStatementRequest(Day, "示例说明"));
        await StepAsync(
            "conclude",
            new ConcludeTitleReportRequest(
                true,
                "示例核实",
                "示例答复",
                TitleReportMeasure.Correction,
                await office.ScanAsync("攀质强办〔2026〕82号", Day)
            )
        );
        await StepAsync("close", new CloseTitleReportRequest("示例整改"));
        await CheckAsync();
        var followed = await FollowAsync(receipt);
        Assert.Equal(
            (TitleReportState.Closed, "示例答复", 26),
            (followed.State, followed.Answer, followed.Article)
        );

        Task CheckAsync() => ActsShown.CheckAsync(TitleReportActs.Table, at, people.Of);

        async Task StepAsync(string verb, object? body)
        {
            await CheckAsync();
            (await office.ActReply(at, verb, body)).As<TitleReportView>();
        }
    }

    [Theory]
    [InlineData(TitleReportSubject.Misuse, 26)]
    [InlineData(TitleReportSubject.Forgery, 28)]
    [InlineData(TitleReportSubject.ProfitMaking, 30)]
    public async Task Each_subject_is_handled_under_its_article(
        TitleReportSubject subject,
        int article
    )
    {
        At(3);
        using var office = app.As(Roles.Office);
        var at = await FoundAsync(office, await FileAsync(subject));
        var seen = (await office.GetReply(at)).As<TitleReportView>();
        Assert.Equal(article, seen.Article);
        Assert.All(seen.Acts, act => Assert.Equal(article, act.Article));
    }

    [Fact]
    public async Task Nothing_is_held_against_somebody_who_was_not_heard()
    {
        At(3);
        using var office = app.As(Roles.Office);
        var at = await FoundAsync(office, await FileAsync(TitleReportSubject.ProfitMaking));
        await office.ActReply(at, "accept");
        var confirmed = new ConcludeTitleReportRequest(
            true,
            "示例核实",
            "示例答复",
            TitleReportMeasure.MarketSupervision,
            await office.ScanAsync("攀质强办〔2026〕83号", Day)
        );
        (await office.ActReply(at, "conclude", confirmed)).Refused(422, "statement-not-asked");
        await office.ActReply(
            at,
            "ask-statement",
            new AskForStatementRequest(await office.ScanAsync("攀质强办〔2026〕84号", Day), 2)
        );

        // 2 working days after Monday 2 November: the 4th.
        At(4);
        (await office.ActReply(at, "conclude", confirmed)).Refused(422, "statement-pending");
        At(5);
        (await office.ActReply(at, "conclude", confirmed with { Measure = null })).Refused(
            422,
            "measure-missing"
        );
        (await office.ActReply(at, "conclude", confirmed)).As<TitleReportView>();
    }

    [Fact]
    public async Task What_is_unfounded_or_not_accepted_ends_with_an_answer()
    {
        At(3);
        using var office = app.As(Roles.Office);
        var unfounded = await FileAsync(TitleReportSubject.Misuse);
        var at = await FoundAsync(office, unfounded);
        await office.ActReply(at, "accept");
        await office.ActReply(
            at,
            "conclude",
            new ConcludeTitleReportRequest(false, "示例", "经核实不属实")
        );
        Assert.Equal(TitleReportState.Unfounded, (await FollowAsync(unfounded)).State);

        var refused = await FileAsync(TitleReportSubject.Misuse);
        await office.ActReply(
            await FoundAsync(office, refused),
            "refuse",
            new RefuseTitleReportRequest("不属于本办职责")
        );
        Assert.Equal("不属于本办职责", (await FollowAsync(refused)).Answer);
    }

    [Fact]
    [Article(23)]
    public async Task What_was_written_is_sealed_and_its_photograph_is_for_the_readers_of_reports()
    {
        At(3);
        using var visitor = app.Anonymous();
        using var office = app.As(Roles.Office);
        var file = await UploadAsync(visitor);
        using var nobody = app.Anonymous();
        Assert.NotEqual(200, (await nobody.GetReply($"files/{file}")).Status);
        Assert.Equal(404, (await office.GetReply($"files/{file}")).Status);

        var receipt = await FileAsync(TitleReportSubject.Forgery, file);
        await FoundAsync(office, receipt);
        foreach (
            var (role, status) in ((string, int)[])
                [
                    (Roles.Office, 200),
                    (Roles.Supervisor, 200),
                    (Roles.Government, 404),
                    (Roles.LeadingGroup, 404),
                    (Roles.Applicant, 404),
                ]
        )
        {
            using var reader = app.As(role);
            using var answer = await reader.GetAsync($"files/{file}", Cancel);
            Assert.Equal((role, status), (role, (int)answer.StatusCode));
        }

        (await visitor.PostReply("title-reports", Form(TitleReportSubject.Misuse, file))).Refused(
            422,
            "file-not-found"
        );
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var rows = await db.TitleReports.AsNoTracking().ToListAsync(Cancel);
            Assert.NotEmpty(rows);
            Assert.All(
                rows,
                r => Assert.Equal(-1, r.Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Text)))
            );
        });
    }

    [Fact]
    [Article(22)]
    public async Task Whoever_must_stay_out_of_the_holders_case_finds_no_report_about_it()
    {
        At(3);
        await app.AwardAsync(61, ("organisation", "示例墙内有限公司"));
        using var office = app.As(Roles.Office);
        var receipt = await FileAsync(TitleReportSubject.Misuse, number: "PZHZLJ-61-Z-01");
        var at = await FoundAsync(office, receipt);
        Assert.Equal(
            "示例墙内有限公司",
            (await office.GetReply(at)).As<TitleReportView>().Summary.Holder
        );
        app.Review.Recuse("walled", $"org:{HonoursApp.Code}");
        foreach (var role in (string[])[Roles.Office, Roles.Supervisor])
        {
            using var walled = app.As(role, subject: "walled");
            (await walled.GetReply(at)).Refused(404, "not-found");
            var list = (await walled.GetReply("title-reports-desk?limit=100")).As<
                Page<TitleReportSummary>
            >();
            Assert.DoesNotContain(
                list.Items,
                r => at.EndsWith($"{r.Id}", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_receipt_of_nothing_and_a_form_without_content_are_refused()
    {
        using var visitor = app.Anonymous();
        (await visitor.GetReply("title-reports/00000-00000-00000-00000")).Refused(404, "not-found");
        Assert.Equal(
            400,
            (
                await visitor.PostReply(
                    "title-reports",
                    Form(TitleReportSubject.Misuse) with
                    {
                        Text = " ",
                    }
                )
            ).Status
        );
        Assert.Equal(
            400,
            (
                await visitor.PostReply(
                    "title-reports",
                    Form(TitleReportSubject.Misuse) with
                    {
                        FileIds = [.. Enumerable.Range(0, 11).Select(_ => Guid.NewGuid())],
                    }
                )
            ).Status
        );
    }

    private void At(int day) => app.Clock.Now = new(2026, 11, day, 9, 0, 0, TimeSpan.FromHours(8));

    private static FileTitleReportRequest Form(
        TitleReportSubject subject,
        Guid? file = null,
        string? number = null
    ) =>
        new(
            subject,
            "示例商贸有限公司",
            Text,
            number,
            "示例路1号",
            null,
            file is { } id ? [id] : null
        );

    private async Task<string> FileAsync(
        TitleReportSubject subject,
        Guid? file = null,
        string? number = null
    )
    {
        using var visitor = app.Anonymous();
        return (await visitor.PostReply("title-reports", Form(subject, file, number)))
            .As<TitleReportReceipt>()
            .Receipt;
    }

    private async Task<TitleReportFollowView> FollowAsync(string receipt)
    {
        using var visitor = app.Anonymous();
        return (
            await visitor.GetReply($"title-reports/{receipt.ToLowerInvariant()}")
        ).As<TitleReportFollowView>();
    }

    // The newest is the one that was just filed.
    private async Task<string> FoundAsync(HttpClient office, string receipt)
    {
        Assert.Equal(TitleReportState.Received, (await FollowAsync(receipt)).State);
        var list = (await office.GetReply("title-reports-desk?state=Received&limit=100")).As<
            Page<TitleReportSummary>
        >();
        foreach (var row in list.Items)
        {
            if (await IsOfAsync(row.Id, receipt))
            {
                return $"title-reports-desk/{row.Id}";
            }
        }

        throw new InvalidOperationException("The report is not in the list.");
    }

    private async Task<bool> IsOfAsync(Guid id, string receipt)
    {
        var found = false;
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var hash = await db
                .TitleReports.Where(r => r.Id == id)
                .Select(r => r.ReceiptHash)
                .SingleAsync(Cancel);
            found = hash == app.HashOfReceipt(receipt);
        });
        return found;
    }

    private static async Task<Guid> UploadAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例照片"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.Add(FileView.NameHeader, "photo.pdf");
        using var answer = await client.PostAsync("title-reports/files", content, Cancel);
        return (await answer.ReadAsync<FileView>()).Id;
    }
}
