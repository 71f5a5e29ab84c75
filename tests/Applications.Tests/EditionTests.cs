using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>Opening an edition and issuing its call, over a real database.</summary>
public sealed class EditionTests(EditionTests.App app, TestPostgres postgres)
    : IClassFixture<EditionTests.App>
{
    private const string Editions = "/api/applications/editions";
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [Article(4)]
    public async Task The_third_edition_is_opened_then_called_and_never_twice()
    {
        using var office = app.As(Roles.Office);
        using var opened = await Open(office, Schedules.Request());
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var edition = await Read(opened);
        Assert.Equal("第三届（2022—2023年度）", edition.Name);
        Assert.Equal(EditionState.Opened, edition.State);
        Assert.Equal("2022", edition.RegulationVersion);
        Assert.Equal(Schedules.Lawful.FilingTo, edition.BaseDate);

        using var county = app.As(Roles.ReceivingBody, "county-office-510402");
        using var hidden = await county.GetAsync($"{Editions}/{edition.Id}", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var again = await Open(office, Schedules.Request(firstYear: 2023, ordinal: null));
        using var unrelated = await Open(office, Another(2090, null));
        await AssertRefused(
            unrelated,
            HttpStatusCode.UnprocessableEntity,
            "edition-years-unrelated",
            4
        );
        using var reused = await Open(
            office,
            Schedules.Request(Shift(Schedules.Lawful, 1), firstYear: 2024, ordinal: null) with
            {
                Consent = new("攀府函〔2023〕1号", new(2023, 1, 30)),
            }
        );
        await AssertRefused(reused, HttpStatusCode.UnprocessableEntity, "document-number-used", 4);
        await AssertRefused(
            again,
            HttpStatusCode.UnprocessableEntity,
            "edition-in-cycle-exists",
            4
        );

        using var unconditional = await Issue(office, edition.Id, etag: null);
        Assert.Equal(428, (int)unconditional.StatusCode);
        using var stale = await Issue(office, edition.Id, "\"1\"");
        await AssertRefused(stale, HttpStatusCode.PreconditionFailed, "changed-meanwhile", null);

        using var issued = await Issue(office, edition.Id, opened.Headers.ETag!.ToString());
        var called = await Read(issued);
        Assert.Equal(EditionState.Called, called.State);
        Assert.Equal(new DateOnly(2023, 1, 30), called.Call!.IssuedOn);
        Assert.NotEmpty(called.Call.Paragraphs);

        using var twice = await Issue(office, edition.Id, issued.Headers.ETag!.ToString());
        await AssertRefused(twice, HttpStatusCode.Conflict, "call-already-issued", 3);
        var scan = await Journey.UploadAsync(office);
        using var late = await Cancel(office, edition.Id, issued.Headers.ETag!.ToString(), scan);
        await AssertRefused(late, HttpStatusCode.Conflict, "call-already-issued", 3);

        using var visible = await county.GetAsync($"{Editions}/{edition.Id}", Cancelled);
        Assert.Equal(HttpStatusCode.OK, visible.StatusCode);
    }

    [Fact]
    [Article(4)]
    public async Task Two_clerks_at_once_open_one_edition()
    {
        await using var alone = new App(postgres);
        await alone.InitializeAsync();
        using var office = alone.As(Roles.Office);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Open(office, Schedules.Request()))
        );
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.All(
            answers.Where(a => a.StatusCode != HttpStatusCode.Created),
            a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.StatusCode)
        );
    }

    [Fact]
    [Article(4)]
    public async Task An_edition_opened_by_mistake_is_cancelled_and_its_number_and_cycle_are_free()
    {
        await using var alone = new App(postgres);
        await alone.InitializeAsync();
        using var office = alone.As(Roles.Office);
        using var opened = await Open(office, Schedules.Request());
        var edition = await Read(opened);
        var tag = opened.Headers.ETag!.ToString();

        using var unproven = await Cancel(office, edition.Id, tag, scan: null);
        await AssertRefused(unproven, HttpStatusCode.UnprocessableEntity, "paper-incomplete", 4);
        var scan = await Journey.UploadAsync(office);
        using var stale = await Cancel(office, edition.Id, "\"1\"", scan);
        await AssertRefused(stale, HttpStatusCode.PreconditionFailed, "changed-meanwhile", null);
        using var cancelled = await Cancel(office, edition.Id, tag, scan);
        Assert.Equal(EditionState.Cancelled, (await Read(cancelled)).State);

        using var call = await Issue(office, edition.Id, cancelled.Headers.ETag!.ToString());
        await AssertRefused(call, HttpStatusCode.Conflict, "edition-cancelled", 4);
        using var visitor = alone.Anonymous();
        using var hidden = await visitor.GetAsync($"{Editions}/{edition.Id}", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var again = await Open(office, Schedules.Request());
        Assert.Equal(3, (await Read(again)).Ordinal);
        var listed = await office.GetFromJsonAsync<Page<EditionView>>(
            $"{Editions}?cancelled=true",
            Rest.Json.AwardJson.Options,
            Cancelled
        );
        Assert.Equal("误开", Assert.Single(listed!.Items).Cancellation!.Reason);
    }

    [Fact]
    public async Task Nobody_but_the_office_opens_an_edition()
    {
        foreach (var role in Roles.All.Except([Roles.Office]))
        {
            using var client = app.As(role);
            using var answer = await Open(client, Schedules.Request());
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var anonymous = app.Anonymous();
        using var refused = await Open(anonymous, Schedules.Request());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [Article(13)]
    [Article(18)]
    [InlineData(13)]
    [InlineData(18)]
    public async Task A_schedule_with_a_short_notice_is_refused(int article)
    {
        using var office = app.As(Roles.Office);
        var schedule =
            article == 13
                ? Schedules.Lawful with
                {
                    AcceptanceNoticeTo = new(2023, 5, 26),
                }
                : Schedules.Lawful with
                {
                    AwardNoticeTo = new(2023, 10, 20),
                };
        using var answer = await Open(office, Schedules.Request(schedule, firstYear: 2040));
        await AssertRefused(
            answer,
            HttpStatusCode.UnprocessableEntity,
            "notice-period-too-short",
            article
        );
    }

    [Fact]
    public async Task A_year_without_holiday_notice_is_refused_not_guessed()
    {
        using var office = app.As(Roles.Office);
        var schedule = Shift(Schedules.Lawful, 4);
        using var answer = await Open(office, Schedules.Request(schedule, firstYear: 2026));
        await AssertRefused(
            answer,
            HttpStatusCode.UnprocessableEntity,
            "calendar-year-unknown",
            null
        );
    }

    [Fact]
    public async Task Without_Publicity_nothing_is_decided()
    {
        await using var alone = new App(postgres);
        await alone.InitializeAsync();
        alone.Calendar.Reachable = false;
        using var office = alone.As(Roles.Office);
        using var answer = await Open(office, Schedules.Request());
        await AssertRefused(answer, HttpStatusCode.ServiceUnavailable, "cannot-verify-now", null);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_answer()
    {
        await using var alone = new App(postgres);
        await alone.InitializeAsync();
        using var office = alone.As(Roles.Office);
        var key = Guid.NewGuid();
        using var first = await Open(office, Schedules.Request(), key);
        using var second = await Open(office, Schedules.Request(), key);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal((await Read(first)).Id, (await Read(second)).Id);
        using var other = await Open(office, Schedules.Request(individuals: 4), key);
        await AssertRefused(
            other,
            HttpStatusCode.UnprocessableEntity,
            "idempotency-key-reused",
            null
        );
    }

    [Fact]
    [Article(32)]
    public async Task The_regulation_s_numbers_are_public()
    {
        using var visitor = app.Anonymous();
        var versions = await visitor.GetFromJsonAsync<List<RegulationVersionView>>(
            "/api/applications/regulation-versions",
            Cancelled
        );
        var version = Assert.Single(versions!);
        Assert.Equal((2, 3, 5, 3, 5, 10, 5), Numbers(version));
        Assert.Equal(new DateOnly(2028, 1, 29), version.ValidTo);
    }

    private static (int, int, int, int, int, int, int) Numbers(RegulationVersionView v) =>
        (
            v.CycleYears,
            v.OrganisationQuota,
            v.IndividualQuota,
            v.CleanYears,
            v.AcceptanceNoticeDays,
            v.BanYears,
            v.LiabilityYears
        );

    private static OpenEditionRequest Another(int firstYear, int? ordinal) =>
        Schedules.Request(firstYear: firstYear, ordinal: ordinal) with
        {
            Consent = new("攀府函〔2023〕2号", new(2023, 1, 29)),
        };

    private static async Task<HttpResponseMessage> Cancel(
        HttpClient client,
        Guid id,
        string etag,
        Guid? scan
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Editions}/{id}/cancel")
        {
            Content = JsonContent.Create(
                new CancelEditionRequest(
                    new("攀质强办〔2023〕9号", new(2023, 1, 30), scan),
                    " 误开 "
                )
            ),
        };
        request.Headers.Add("If-Match", etag);
        return await client.SendAsync(request, Cancelled);
    }

    private static EditionSchedule Shift(EditionSchedule s, int years) =>
        s with
        {
            CallOn = s.CallOn.AddYears(years),
            FilingFrom = s.FilingFrom.AddYears(years),
            FilingTo = s.FilingTo.AddYears(years),
            PreliminaryReportBy = s.PreliminaryReportBy.AddYears(years),
            AcceptanceNoticeFrom = s.AcceptanceNoticeFrom.AddYears(years),
            AcceptanceNoticeTo = s.AcceptanceNoticeTo.AddYears(years),
            ReviewFrom = s.ReviewFrom.AddYears(years),
            ReviewTo = s.ReviewTo.AddYears(years),
            AwardNoticeFrom = s.AwardNoticeFrom.AddYears(years),
            AwardNoticeTo = s.AwardNoticeTo.AddYears(years),
            DecisionBy = s.DecisionBy.AddYears(years),
        };

    private static async Task<HttpResponseMessage> Open(
        HttpClient client,
        OpenEditionRequest body,
        Guid? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Editions)
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.Add("Idempotency-Key", $"{key ?? Guid.NewGuid()}");
        return await client.SendAsync(request, Cancelled);
    }

    private static async Task<HttpResponseMessage> Issue(HttpClient client, Guid id, string? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Editions}/{id}/issue-call")
        {
            Content = JsonContent.Create(new IssueCallRequest("攀质强办〔2023〕1号", null, null)),
        };
        if (etag is not null)
        {
            request.Headers.Add("If-Match", etag);
        }

        return await client.SendAsync(request, Cancelled);
    }

    private static async Task<EditionView> Read(HttpResponseMessage answer) =>
        (
            await answer.Content.ReadFromJsonAsync<EditionView>(
                Rest.Json.AwardJson.Options,
                Cancelled
            )
        )!;

    private static async Task AssertRefused(
        HttpResponseMessage answer,
        HttpStatusCode status,
        string code,
        int? article
    )
    {
        var body = await answer.Content.ReadAsStringAsync(Cancelled);
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {body}");
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        if (article is not null)
        {
            Assert.Equal(article, problem.RootElement.GetProperty("article").GetInt32());
        }
    }

    public sealed class App(TestPostgres postgres)
        : ServiceFactory<Program>(postgres, ResourceNames.ApplicationsDb)
    {
        internal CalendarStandIn Calendar { get; } = new();

        protected override void Configure(IServiceCollection services)
        {
            services.RemoveAll<WorkingDays.WorkingDaysClient>();
            services.AddSingleton<WorkingDays.WorkingDaysClient>(Calendar);
        }
    }
}
