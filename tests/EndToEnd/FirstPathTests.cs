using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.EndToEnd.Support;
using QualityAward.Rest.Json;
using QualityAward.Scenario.Playing;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>From 市政府's consent to the notice on the public site and in every inbox, through all parts.</summary>
[Collection(OnThatDay.Name)]
public sealed partial class FirstPathTests(SystemAt2023 system)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(3)]
    [Article(4)]
    [Article(8)]
    public async Task The_call_reaches_the_public_and_every_receiving_body()
    {
        using var county = await Player.SignInAsync(system.System.PublicUrl, "county-510402");
        await using var live = InboxStreamReader
            .ReadAsync(county, Cancel)
            .GetAsyncEnumerator(Cancel);
        Assert.True(await live.MoveNextAsync());
        var before = Unread(live.Current);

        using var office = await Player.SignInAsync(system.System.PublicUrl, "office");
        var edition = await office.OpenedAsync();
        using var visitor = system.CreateClient();
        Assert.DoesNotContain(
            edition.Id.ToString(),
            await visitor.GetStringAsync("/api/publicity/notices", Cancel),
            StringComparison.Ordinal
        );

        var issue = new IssueCallRequest("攀质强办〔2023〕1号", null, null);
        using var issued = await office.AnswerAsync(
            HttpMethod.Post,
            $"/api/applications/editions/{edition.Id}/issue-call",
            issue,
            await office.TagAsync($"/api/applications/editions/{edition.Id}")
        );
        var called = await ReadAsync<EditionView>(issued, HttpStatusCode.OK);

        // Live, without reloading: the page of a county office that was open all the time.
        while (Unread(live.Current) <= before)
        {
            Assert.True(await live.MoveNextAsync().AsTask().WaitAsync(Soon, Cancel));
        }

        foreach (var body in (string[])["county-510421", "hitech", "industry-jxj"])
        {
            using var desk = await Player.SignInAsync(system.System.PublicUrl, body);
            await Eventually.TrueAsync(
                async () =>
                    (await desk.GetAsync<Page<InboxMessage>>("/api/notifications/inbox")).Items.Any(
                        m => m.Kind == "call-issued" && m.Title.Contains(called.Call!.Title)
                    ),
                Soon
            );
        }

        await Eventually.TrueAsync(
            async () =>
                WebUtility
                    .HtmlDecode(Tags().Replace(await visitor.GetStringAsync("/", Cancel), ""))
                    .Contains(called.Call!.Title),
            Soon
        );
    }

    [Fact]
    [Article(4)]
    public async Task A_second_edition_in_the_cycle_is_refused()
    {
        using var office = await Player.SignInAsync(system.System.PublicUrl, "office");
        await office.OpenedAsync();
        using var second = await office.OpenEditionAsync(2023);
        await AssertRefusedAsync(second, "edition-in-cycle-exists", 4);
    }

    [Theory]
    [Article(4)]
    [Article(13)]
    [Article(18)]
    [InlineData("quota-exceeded", 4)]
    [InlineData("notice-period-too-short", 13)]
    [InlineData("notice-period-too-short", 18)]
    [InlineData("schedule-in-the-past", null)]
    public async Task What_the_law_forbids_is_refused_with_its_article(string code, int? article)
    {
        using var office = await Player.SignInAsync(system.System.PublicUrl, "office");
        using var answer = await office.OpenEditionAsync(
            2024,
            request => Break(request, code, article)
        );
        await AssertRefusedAsync(answer, code, article);
    }

    [Fact]
    [Article(13)]
    public async Task Anybody_may_ask_for_working_days()
    {
        using var visitor = system.CreateClient();
        var answer = await visitor.GetFromJsonAsync<JsonElement>(
            "/api/publicity/working-days?published=2026-09-24&days=5",
            Cancel
        );
        Assert.Equal("2026-10-09", answer.GetProperty("lastDay").GetString());
        using var unknown = await visitor.GetAsync(
            "/api/publicity/working-days?published=2026-12-24&days=5",
            Cancel
        );
        await AssertRefusedAsync(unknown, "calendar-year-unknown", null);
    }

    [Theory]
    [InlineData("/qualityaward.publicity.v1.WorkingDays/LastDay")]
    [InlineData("/api/review/health")]
    [InlineData("/internal/session-token")]
    [InlineData("/grpc.health.v1.Health/Check")]
    public async Task What_is_internal_is_not_reachable(string path)
    {
        using var visitor = system.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent([0, 0, 0, 0, 0]),
        };
        request.Content.Headers.ContentType = new("application/grpc");
        using var answer = await visitor.SendAsync(request, Cancel);
        Assert.False(answer.IsSuccessStatusCode);
    }

    private static OpenEditionRequest Break(OpenEditionRequest r, string code, int? article) =>
        (code, article) switch
        {
            ("quota-exceeded", _) => r with { OrganisationQuota = 4 },
            (_, 13) => r with
            {
                Schedule = r.Schedule with { AcceptanceNoticeTo = new(2023, 5, 26) },
            },
            (_, 18) => r with { Schedule = r.Schedule with { AwardNoticeTo = new(2023, 10, 20) } },
            _ => r with { Schedule = r.Schedule with { CallOn = new(2023, 1, 29) } },
        };

    private static int Unread(string data) =>
        JsonSerializer.Deserialize<UnreadCount>(data, AwardJson.Options)!.Unread;

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {body}");
        return JsonSerializer.Deserialize<T>(body, AwardJson.Options)!;
    }

    private static async Task AssertRefusedAsync(
        HttpResponseMessage answer,
        string code,
        int? article
    )
    {
        var problem = await ReadAsync<JsonElement>(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        if (article is not null)
        {
            Assert.Equal(article, problem.GetProperty("article").GetInt32());
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
