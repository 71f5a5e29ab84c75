using System.Net;
using System.Text.Json;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Calendar;

/// <summary>The working-day clock as outside programs ask it.</summary>
[Article(13)]
[Article(18)]
public sealed class WorkingDaysOverRest(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public async Task Anybody_learns_the_last_day_and_what_it_rests_on()
    {
        var answer = await AskAsync("published=2026-09-24&days=5");
        using var json = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            """{"published":"2026-09-24","days":5,"lastDay":"2026-10-09","basis":[{"notice":"国务院办公厅关于2026年部分节假日安排的通知","number":"国办发明电〔2025〕7号","url":"https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"}]}""",
            json.RootElement.GetRawText()
        );
    }

    [Fact]
    public async Task Crossing_a_year_names_both_notices()
    {
        var view = await (
            await AskAsync("published=2024-12-30&days=5")
        ).ReadAsync<WorkingDaysView>();

        Assert.Equal(
            ["国办发明电〔2023〕7号", "国办发明电〔2024〕12号"],
            view.Basis.Select(basis => basis.Number)
        );
    }

    [Fact]
    public async Task A_day_of_encouraged_rest_brings_a_warning()
    {
        var view = await (
            await AskAsync("published=2024-02-07&days=5")
        ).ReadAsync<WorkingDaysView>();

        Assert.Equal(new DateOnly(2024, 2, 20), view.LastDay);
        Assert.Equal(["2024年2月9日为鼓励休息日，依法仍计为工作日。"], view.Warnings);
    }

    [Theory]
    [InlineData("published=2026-12-18&days=5")]
    [InlineData("published=2027-03-01&days=1")]
    public async Task An_end_that_cannot_be_known_is_refused(string query)
    {
        var problem = await (await AskAsync(query)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "calendar-year-unknown"
        );

        Assert.Equal("放假安排尚未公布", problem.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("published=2026-09-24")]
    [InlineData("days=5")]
    [InlineData("published=2026-02-30&days=5")]
    [InlineData("published=2026-9-24&days=5")]
    [InlineData("published=9999-12-31&days=5")]
    [InlineData("published=2026-09-24&days=0")]
    [InlineData("published=2026-09-24&days=-1")]
    [InlineData("published=2026-09-24&days=five")]
    [InlineData("published=2026-09-24&days=99999999999")]
    [InlineData("published=2026-09-24&days=251")]
    public async Task Nonsense_is_malformed(string query) =>
        await (await AskAsync(query)).RefusedAsync(HttpStatusCode.BadRequest, "malformed-request");

    [Fact]
    public async Task The_answer_may_be_kept_and_asked_about_again()
    {
        using var client = app.Anonymous();
        var first = await AskAsync("published=2026-09-24&days=5");
        using var again = new HttpRequestMessage(
            HttpMethod.Get,
            "/api/publicity/working-days?published=2026-09-24&days=5"
        );
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=30", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string query)
    {
        using var client = app.Anonymous();
        return await client.GetAsync(
            $"/api/publicity/working-days?{query}",
            TestContext.Current.CancellationToken
        );
    }
}
