using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Promotion;
using QualityAward.Honours.Visits;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第三十条: each holder reports once a year what it did to promote its methods; the office sees who has not.</summary>
[Article(30)]
public sealed class ReportingPromotion(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Unit = "enterprise-example";
    private static readonly DateTimeOffset January = new(
        2024,
        1,
        8,
        9,
        0,
        0,
        TimeSpan.FromHours(8)
    );
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_shows_the_acts_that_it_does_not_refuse_up_to_the_end()
    {
        var at = await ReportAsync(await HolderAsync(41));
        using var people = new People(role =>
            app.As(role, role == Roles.Applicant ? Unit : "city-office")
        );
        await CheckAsync();
        await ActAsync(Roles.Office, "remind", new RemindPromotionRequest("示例催办"));
        await ActAsync(Roles.Applicant, "submit", Report("示例推广情况"));
        await CheckAsync();
        await ActAsync(Roles.Office, "return", new PromotionReasonRequest("示例补充意见"));
        await CheckAsync();
        await ActAsync(Roles.Applicant, "submit", Report("示例补充后的推广情况"));
        var accepted = await ActAsync(Roles.Office, "accept");
        Assert.Equal(PromotionReportState.Accepted, accepted.Summary.State);
        Assert.Equal(1, accepted.Summary.Reminders);
        Assert.Contains(accepted.Steps, s => (s.Name, s.Note) == ("催办", "示例催办"));
        await CheckAsync();

        Task CheckAsync() =>
            ActsShown.CheckAsync(
                PromotionActs.Reports,
                at,
                people.Of,
                new Dictionary<string, object> { ["submit"] = Report("") }
            );

        async Task<PromotionReportView> ActAsync(string role, string verb, object? body = null) =>
            (await people.Of(role).ActReply(at, verb, body)).As<PromotionReportView>();
    }

    [Fact]
    [Article(31)]
    public async Task Visits_and_practices_are_counted_by_the_system_and_kept_as_they_were_when_reported()
    {
        var number = await HolderAsync(42);
        await VisitedAsync(number, new(2023, 12, 20), 7);
        await VisitedAsync(number, new(2024, 1, 5), 100);
        await PublishedAsync(number);
        var at = await ReportAsync(number);
        using var holder = app.As(Roles.Applicant, Unit);
        Assert.Equal(new(1, 7, 1), (await SeenAsync()).Counts);
        (await holder.ActReply(at, "submit", Report("示例"))).As<PromotionReportView>();
        await VisitedAsync(number, new(2023, 12, 21), 3);
        Assert.Equal(new(1, 7, 1), (await SeenAsync()).Counts);

        async Task<PromotionReportView> SeenAsync() =>
            (await holder.GetReply(at)).As<PromotionReportView>();
    }

    [Fact]
    [Article(29)]
    public async Task The_office_sees_by_district_who_has_reported_who_is_late_and_who_is_excused()
    {
        const string place = "示例甲区";
        var (first, second, third) = (
            await HolderAsync(43, place),
            await HolderAsync(44, place),
            await HolderAsync(45, place)
        );
        var (one, two) = (await ReportAsync(first), await ReportAsync(second));
        await ReportAsync(third);
        using var office = app.As(Roles.Office);
        using var holder = app.As(Roles.Applicant, Unit);
        (await holder.ActReply(one, "submit", Report("示例"))).As<PromotionReportView>();
        (
            await office.ActReply(two, "excuse", new PromotionReasonRequest("示例停产"))
        ).As<PromotionReportView>();
        var found = await DistrictAsync();
        Assert.Equal(
            (1, 0, 1, 0, 1),
            (found.Waiting, found.Late, found.Submitted, found.Accepted, found.Excused)
        );
        app.Clock.Now = new(2024, 2, 1, 9, 0, 0, TimeSpan.FromHours(8));
        found = await DistrictAsync();
        Assert.Equal((0, 1, 3), (found.Waiting, found.Late, found.Reports));
        var late = (
            await office.GetReply($"promotion-reports?late=true&year=2023&place={place}")
        ).As<Page<PromotionReportSummary>>();
        Assert.Equal(third, Assert.Single(late.Items).CertificateNumber);

        async Task<PromotionDistrict> DistrictAsync() =>
            (await office.GetReply(await RoundAsync(office)))
                .As<PromotionRoundView>()
                .Districts.Single(d => d.Place == place);
    }

    [Fact]
    public async Task All_that_are_waited_for_are_asked_at_once_and_the_last_day_is_moved_for_them()
    {
        var (waiting, done) = (
            await ReportAsync(await HolderAsync(46)),
            await ReportAsync(await HolderAsync(47))
        );
        using var people = new People(role => app.As(role));
        var office = people.Of(Roles.Office);
        using var holder = app.As(Roles.Applicant, Unit);
        (await holder.ActReply(done, "submit", Report("示例"))).As<PromotionReportView>();
        var at = await RoundAsync(office);
        await ActsShown.CheckAsync(PromotionActs.Rounds, at, people.Of);
        (
            await office.ActReply(at, "remind", new RemindPromotionRequest("示例催办全部"))
        ).As<PromotionRoundView>();
        Assert.Equal((1, 0), (await SeenAsync(waiting), await SeenAsync(done)));
        (
            await office.ActReply(
                at,
                "due-day",
                new MovePromotionDueRequest(new(2025, 1, 31), "示例")
            )
        ).Refused(422, "promotion-due-wrong");
        var moved = (
            await office.ActReply(
                at,
                "due-day",
                new MovePromotionDueRequest(new(2024, 2, 29), "示例")
            )
        ).As<PromotionRoundView>();
        Assert.Equal(new(2024, 2, 29), moved.DueOn);
        Assert.Equal(
            new(2024, 2, 29),
            (await holder.GetReply(waiting)).As<PromotionReportView>().Summary.DueOn
        );
        // For the other tests of this database.
        (
            await office.ActReply(
                at,
                "due-day",
                new MovePromotionDueRequest(new(2024, 1, 31), "示例")
            )
        ).As<PromotionRoundView>();

        async Task<int> SeenAsync(string report) =>
            (await office.GetReply(report))
                .As<PromotionReportView>()
                .Steps.Count(s => s.Note == "示例催办全部");
    }

    [Fact]
    public async Task Before_the_last_day_and_after_it_who_has_not_reported_is_asked_once_each()
    {
        var at = await ReportAsync(await HolderAsync(48));
        foreach (var day in (int[])[23, 24, 24, 25, 31])
        {
            await RunAsync(new(2024, 1, day));
        }

        Assert.Equal(1, await RemindersAsync());
        await RunAsync(new(2024, 2, 1));
        await RunAsync(new(2024, 2, 1));
        await RunAsync(new(2024, 2, 2));
        Assert.Equal(2, await RemindersAsync());

        async Task<int> RemindersAsync()
        {
            using var office = app.As(Roles.Office);
            return (await office.GetReply(at))
                .As<PromotionReportView>()
                .Steps.Count(s => s is { Name: "催办", By: "系统" });
        }
    }

    [Fact]
    public async Task Nobody_reports_without_saying_that_nothing_was_done_for_profit()
    {
        var at = await ReportAsync(await HolderAsync(49));
        using var holder = app.As(Roles.Applicant, Unit);
        (await holder.ActReply(at, "submit", Report("示例") with { NoProfit = false })).Refused(
            422,
            "promotion-profit-not-excluded"
        );
    }

    [Fact]
    public async Task What_is_attached_is_the_reporters_own_and_read_by_the_office()
    {
        var at = await ReportAsync(await HolderAsync(50));
        using var holder = app.As(Roles.Applicant, Unit);
        using var stranger = app.As(Roles.Applicant, "enterprise-other");
        using var office = app.As(Roles.Office);
        var foreign = (await stranger.ScanAsync("示例", new(2024, 1, 8))).FileId!.Value;
        (await holder.ActReply(at, "submit", Report("示例", foreign))).Refused(
            422,
            "file-not-found"
        );
        var own = (await holder.ScanAsync("示例", new(2024, 1, 8))).FileId!.Value;
        var reported = (
            await holder.ActReply(at, "submit", Report("示例", own))
        ).As<PromotionReportView>();
        Assert.Equal([own], reported.FileIds);
        Assert.Equal(200, (await office.GetReply($"files/{own}")).Status);
        Assert.Equal(404, (await stranger.GetReply($"files/{own}")).Status);
        (
            await office.ActReply(at, "return", new PromotionReasonRequest("示例"))
        ).As<PromotionReportView>();
        Assert.Equal(
            [own],
            (await holder.ActReply(at, "submit", Report("示例再报", own)))
                .As<PromotionReportView>()
                .FileIds
        );
    }

    [Fact]
    public async Task Another_units_reports_do_not_exist_for_a_unit()
    {
        var at = await ReportAsync(await HolderAsync(51));
        using var stranger = app.As(Roles.Applicant, "enterprise-other");
        (await stranger.GetReply(at)).Refused(404, "not-found");
        (await stranger.PostReply($"{at}/submit", Report("示例"), "\"1\"")).Refused(
            404,
            "not-found"
        );
        Assert.Empty(
            (await stranger.GetReply("promotion-reports")).As<Page<PromotionReportSummary>>().Items
        );
        Assert.Equal(403, (await stranger.GetReply("promotion-rounds")).Status);
    }

    [Fact]
    public async Task A_year_is_opened_once_by_the_office_or_by_the_day()
    {
        await ReportAsync(await HolderAsync(52));
        using var office = app.As(Roles.Office);
        (await office.PostReply("promotion-rounds", new OpenPromotionRoundRequest(2023))).Refused(
            409,
            "promotion-round-exists"
        );
        (await office.PostReply("promotion-rounds", new OpenPromotionRoundRequest(2025))).Refused(
            422,
            "promotion-year-wrong"
        );
        (
            await office.PostReply(
                "promotion-rounds",
                new OpenPromotionRoundRequest(2024, new(2024, 12, 31))
            )
        ).Refused(422, "promotion-due-wrong");
    }

    [Fact]
    [Article(27)]
    public async Task Nobody_asks_for_the_report_of_a_revoked_award()
    {
        var number = await HolderAsync(53);
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Number == number, Cancel);
            honour.Revoke(
                "攀府发〔2023〕97号",
                new(2023, 12, 2),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Now = January;
        await RunAsync(new(2024, 1, 8));
        await app.InScopeAsync<HonoursDb>(async db =>
            Assert.False(
                await db.PromotionReports.AnyAsync(r => r.CertificateNumber == number, Cancel)
            )
        );
    }

    [Fact]
    [Article(20)]
    public async Task An_import_that_is_undone_takes_its_unwritten_reports_along_and_stays_with_a_written_one()
    {
        app.Clock.Now = January;
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var proposed = await office.PostReply(
            "imports",
            new ProposeImportRequest(
                await office.ScanAsync("攀府发〔2017〕8号", new(2017, 12, 20)),
                [new(2, ["2017", "2", "组织", "示例辛有限公司", "", "攀质奖2017-8"])],
                new("示例管理办法（试行）", 1, 1),
                "示例。"
            )
        );
        var at = $"imports/{proposed.As<ImportView>().Id}";
        (await other.ActReply(at, "confirm")).As<ImportView>();
        var report = await ReportAsync("攀质奖2017-8");
        (await office.ActReply(report, "submit", Report("示例书面报告"))).As<PromotionReportView>();
        var reason = new ImportReasonRequest("示例");
        (await office.ActReply(at, "undo", reason)).Refused(409, "import-in-use");
        await app.InScopeAsync<HonoursDb>(db =>
            db.PromotionReports.Where(r => r.CertificateNumber == "攀质奖2017-8")
                .ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.State, PromotionReportState.Open),
                    Cancel
                )
        );
        (await office.ActReply(at, "undo", reason)).As<ImportView>();
        (await office.GetReply(report)).Refused(404, "not-found");
    }

    private static SubmitPromotionReportRequest Report(string text, params Guid[] files) =>
        new(text, true, files);

    private Task RunAsync(DateOnly day) =>
        app.InScopeAsync<PromotionJob>(job => job.RunAsync(day, Cancel));

    private async Task<string> HolderAsync(int ordinal, string? place = null)
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(ordinal, ("organisation", "示例推广有限公司"));
        using var office = app.As(Roles.Office);
        var number = (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        )
            .As<IssuedCertificates>()
            .Items[0]
            .Number!;
        await app.InScopeAsync<HonoursDb>(db =>
            db.Honours.Where(h => h.Number == number)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Place, place), Cancel)
        );
        return number;
    }

    // The year's reports are opened by the day; an award that comes later in January is asked, too.
    private async Task<string> ReportAsync(string number)
    {
        app.Clock.Now = January;
        await RunAsync(new(2024, 1, 8));
        var id = Guid.Empty;
        await app.InScopeAsync<HonoursDb>(async db =>
            id = await db
                .PromotionReports.Where(r => r.CertificateNumber == number && r.Year == 2023)
                .Select(r => r.Id)
                .SingleAsync(Cancel)
        );
        return $"promotion-reports/{id}";
    }

    private static async Task<string> RoundAsync(HttpClient office)
    {
        var rounds = (await office.GetReply("promotion-rounds")).As<Page<PromotionRoundView>>();
        return $"promotion-rounds/{rounds.Items.Single(r => r.Year == 2023).Id}";
    }

    private Task VisitedAsync(string number, DateOnly day, int people) =>
        app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Number == number, Cancel);
            var slot = VisitSlot.Offer(
                new(number, "示例现场", "示例路1号", day, new(9, 0), new(11, 0), people, day),
                new(honour.Id, number, honour.Name, Unit),
                app.Clock.Now
            );
            db.Add(slot);
            await db.SaveChangesAsync(Cancel);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO visit_bookings
                    (id, slot_id, holder_unit, unit, people, purpose, content, receipt_hash, booked_at, state, seq)
                VALUES ({Guid.NewGuid()}, {slot.Id}, {Unit}, '示例学习单位', {people}, '示例', '\x00', {$"{Guid.NewGuid()}"},
                    {app.Clock.Now.ToUniversalTime()}, 'Held', 0)
                """,
                Cancel
            );
        });

    private async Task PublishedAsync(string number)
    {
        using var holder = app.As(Roles.Applicant, Unit, "another");
        using var office = app.As(Roles.Office);
        var written = await holder.PostReply(
            "practices-desk",
            new WritePracticeRequest(
                number,
                new("示例推广的方法", "示例", "示例", "示例", "精益生产", "示例业")
            )
        );
        var at = $"practices-desk/{written.As<PracticeView>().Summary.Id}";
        (await holder.ActReply(at, "submit", new SubmitPracticeRequest(true))).As<PracticeView>();
        (await office.ActReply(at, "publish")).As<PracticeView>();
    }
}
