using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Import;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Registers;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>In every state a case shows exactly the acts that are not answered 409 or 403.</summary>
public sealed class ShownActs(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    private static SubjectRequest Subject { get; } =
        new(CandidateKind.Organisation, "示例钒钛有限公司", HonoursApp.Code, null);

    [Fact]
    [Article(24)]
    public async Task A_case_of_misconduct_shows_the_acts_that_it_does_not_refuse()
    {
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        using var people = new People(role => app.As(role));
        var office = people.Of(Roles.Office);
        var opened = await office.PostReply(
            "misconduct-cases",
            new OpenMisconductRequest(Subject, null, null, null, "示例事实", null)
        );
        var at = $"misconduct-cases/{opened.As<MisconductView>().Id}";
        var paper = new PaperDocument("攀质强办〔2026〕71号", Day, null);

        await StepAsync("notify", new NotifyFactsRequest(paper, Day));
        var waiting = (await office.GetReply(at)).As<MisconductView>();
        var decide = waiting.Acts.Single(act => act.Verb == "decide");
        Assert.Contains("陈述申辩期限至", Assert.Single(decide.Obstacles).Text);
        Assert.False(decide.Main);

        await StepAsync("statement", new RecordStatementRequest(paper, Day, "示例"));
        Assert.Empty(
            (await office.GetReply(at))
                .As<MisconductView>()
                .Acts.Single(act => act.Verb == "decide")
                .Obstacles
        );
        await StepAsync(
            "decide",
            new DecideMisconductRequest(
                await office.ScanAsync("攀质强办〔2026〕72号", Day),
                Day,
                "示例"
            )
        );
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(MisconductActs.Table, at, people.Of);

        async Task StepAsync(string verb, object body)
        {
            await CheckAsync();
            (await office.ActReply(at, verb, body)).As<MisconductView>();
        }
    }

    [Fact]
    [Article(9)]
    public async Task An_entry_shows_the_acts_that_it_does_not_refuse()
    {
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        using var people = new People(role => app.As(role));
        using var other = app.As(Roles.Office, subject: "another");
        var office = people.Of(Roles.Office);
        var recorded = await office.PostReply(
            "events",
            new RecordEventRequest(
                Subject,
                RegisterEventKind.BadCredit,
                new(2026, 11, 2),
                null,
                null,
                null,
                null,
                "示例不良信用",
                new(null, new(2026, 11, 2), null)
            )
        );
        var entry = recorded.As<RegisterEventView>();
        var at = $"events/{entry.Id}";
        Assert.Contains(
            "复核",
            Assert.Single(entry.Acts.Single(act => act.Verb == "confirm").Obstacles).Text
        );
        await StepAsync(other, "confirm", null);
        await StepAsync(
            office,
            "correction",
            new ProposeCorrectionRequest(
                RegisterCorrectionKind.CreditRepair,
                "示例",
                await office.ScanAsync("示例监〔2026〕8号", Day)
            )
        );
        await StepAsync(other, "correction/confirm", null);
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(RegisterEventActs.Table, at, people.Of);

        async Task StepAsync(HttpClient by, string verb, object? body)
        {
            await CheckAsync();
            (await by.ActReply(at, verb, body)).As<RegisterEventView>();
        }
    }

    [Fact]
    [Article(9)]
    public async Task A_filtered_list_goes_on_after_a_row_that_has_left_it()
    {
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        for (var entry = 0; entry < 2; entry++)
        {
            await office.PostReply(
                "events",
                new RecordEventRequest(
                    Subject,
                    RegisterEventKind.BadCredit,
                    new(2026, 11, 2),
                    null,
                    null,
                    null,
                    null,
                    "示例不良信用",
                    new(null, new(2026, 11, 2), null)
                )
            );
        }

        var first = (await office.GetReply("events?state=Recorded&limit=1")).As<
            Page<RegisterEventView>
        >();
        (await other.ActReply($"events/{first.Items[0].Id}", "confirm")).As<RegisterEventView>();
        var next = (await office.GetReply($"events?state=Recorded&limit=1&after={first.Next}")).As<
            Page<RegisterEventView>
        >();
        Assert.NotEmpty(next.Items);
        (await office.GetReply($"events?state=Recorded&after={Guid.NewGuid()}")).Refused(
            404,
            "not-found"
        );
    }

    [Fact]
    [Article(20)]
    public async Task An_import_shows_the_acts_that_it_does_not_refuse()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var people = new People(role => app.As(role));
        using var other = app.As(Roles.Office, subject: "another");
        var office = people.Of(Roles.Office);
        var proposed = await office.PostReply(
            "imports",
            new ProposeImportRequest(
                await office.ScanAsync("攀府发〔2017〕8号", new(2017, 12, 20)),
                [new(2, ["2017", "2", "组织", "示例戊有限公司", "", ""])],
                new("示例管理办法（试行）", 1, 1),
                "示例。"
            )
        );
        var at = $"imports/{proposed.As<ImportView>().Id}";
        await CheckAsync();
        (await other.ActReply(at, "confirm")).As<ImportView>();
        await CheckAsync();
        (await office.ActReply(at, "undo", new ImportReasonRequest("示例"))).As<ImportView>();
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(ImportActs.Table, at, people.Of);
    }
}
