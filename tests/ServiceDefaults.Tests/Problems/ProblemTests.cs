using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Tests.Problems;

public sealed partial class ProblemTests
{
    private static readonly Refusal OverQuota = new(
        RefusalKind.RuleOfLaw,
        "over-quota",
        "超过名额",
        "组织奖名额为三个。",
        4,
        new Dictionary<string, object?> { ["quota"] = 3, ["基准日"] = new DateOnly(2023, 1, 30) }
    );

    private static Task<TestApp> StartAsync() =>
        TestApp.StartAsync(map: app =>
        {
            var open = app.MapGroup("/api/publicity").AllowAnonymous();
            open.MapGet("/refused", IResult () => throw new RefusedException(OverQuota));
            open.MapGet("/returned", () => OverQuota.ToResult());
            open.MapGet("/broken", IResult () => throw new InvalidDataException("秘密"));
            open.MapGet("/away", IResult () => throw new RetryLimitExceededException("秘密"));
            open.MapGet(
                "/unstorable",
                IResult () =>
                    throw new DbUpdateException(
                        "秘密",
                        new PostgresException("秘密", "ERROR", "ERROR", "22021")
                    )
            );
            open.MapGet("/raced", IResult () => throw new DbUpdateConcurrencyException());
            open.MapPost("/notes", (NewNote note) => note);
            open.MapGet("/days", (DateOnly published) => published);
            open.MapGet("/{id:int}", IResult (int id) => throw Hidden(id));
        });

    /// <summary>Two endpoints' authors might word it differently; nobody must be able to tell.</summary>
    private static RefusedException Hidden(int id) =>
        new(
            id == 1
                ? Refusals.NotFound
                : new Refusal(RefusalKind.NotFound, "recused", "您已回避", "该申报人须回避。", 16)
        );

    [Theory]
    [InlineData("refused")]
    [InlineData("returned")]
    public async Task A_rule_of_the_law_refuses_with_its_article_and_facts(string path)
    {
        await using var app = await StartAsync();
        using var answer = await app.Client().GetAsync($"/api/publicity/{path}");
        var problem = await Read(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:award:over-quota", problem.Type);
        Assert.Equal("over-quota", problem.Code);
        Assert.Equal("超过名额", problem.Title);
        Assert.Equal("组织奖名额为三个。", problem.Detail);
        Assert.Equal(4, problem.Article);
        Assert.Equal("3", problem.Facts!["quota"]!.ToString());
        Assert.Equal("2023-01-30", problem.Facts["基准日"]!.ToString());
        Assert.NotNull(problem.TraceId);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task An_error_of_ours_tells_nothing_but_the_trace()
    {
        await using var app = await StartAsync();
        using var answer = await app.Client().GetAsync("/api/publicity/broken");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("internal-error", text, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidData", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("away", HttpStatusCode.ServiceUnavailable, "service-unavailable")]
    [InlineData("unstorable", HttpStatusCode.BadRequest, "malformed-request")]
    public async Task What_the_database_does_not_take_is_told_and_nothing_of_it(
        string path,
        HttpStatusCode status,
        string code
    )
    {
        await using var app = await StartAsync();
        using var answer = await app.Client().GetAsync($"/api/publicity/{path}");
        var problem = await Read(answer);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, problem.Code);
        Assert.DoesNotContain("秘密", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_is_412()
    {
        await using var app = await StartAsync();
        using var answer = await app.Client().GetAsync("/api/publicity/raced");
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("changed-meanwhile", (await Read(answer)).Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":"x","kind":7}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_cannot_be_read_is_malformed_and_says_so_in_Chinese(string body)
    {
        await using var app = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await app.Client().PostAsync("/api/publicity/notes", content);
        var problem = await Read(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("malformed-request", problem.Code);
        Assert.Matches(Chinese(), problem.Detail);
    }

    [Fact]
    public async Task A_malformed_query_is_refused_outside_Development_too()
    {
        await using var app = await TestApp.StartAsync(
            map: a =>
                a.MapGet("/api/publicity/days", (DateOnly published) => published).AllowAnonymous(),
            environment: "Production"
        );
        using var answer = await app.Client().GetAsync("/api/publicity/days?published=morgen");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("malformed-request", (await Read(answer)).Code);
    }

    [Fact]
    public async Task What_is_malformed_never_reaches_the_handler()
    {
        // The trap of ASP.NET Core's AddValidation(), which we therefore do not use: 400, and yet the handler has run.
        var runs = 0;
        await using var app = await TestApp.StartAsync(map: a =>
            a.MapGet("/api/publicity/count", (int days) => runs += days).AllowAnonymous()
        );
        using var answer = await app.Client().GetAsync("/api/publicity/count?days=viele");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Words_on_the_wire_are_kebab_case_and_what_is_left_out_takes_its_default()
    {
        await using var app = await StartAsync();
        using var answer = await app.Client()
            .PostAsJsonAsync("/api/publicity/notes", new { text = "通知" });
        Assert.Equal(
            """{"text":"通知","remark":null,"kind":"open-to-all"}""",
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task Hidden_and_absent_are_the_same_bytes_but_for_the_trace()
    {
        await using var app = await StartAsync();
        var hidden = await Shape(app, "/api/publicity/2");
        var absent = await Shape(app, "/api/publicity/1");
        var unmapped = await Shape(app, "/api/publicity/nothing/here");

        Assert.Equal(absent, hidden);
        Assert.Equal(absent, unmapped);
    }

    [Fact]
    public async Task A_method_that_is_not_offered_is_a_problem_document_too()
    {
        await using var app = await StartAsync();
        using var answer = await app.Client().DeleteAsync("/api/publicity/refused");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("method-not-allowed", (await Read(answer)).Code);
    }

    private static async Task<AwardProblem> Read(HttpResponseMessage answer) =>
        AwardProblem.Read(await answer.Content.ReadAsByteArrayAsync())!;

    /// <summary>Status, headers and body of an answer, with what must differ blanked out.</summary>
    private static async Task<string> Shape(TestApp app, string path)
    {
        using var answer = await app.Client().GetAsync(path);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key != "Date")
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(",", h.Value)}");
        var body = TraceId().Replace(await answer.Content.ReadAsStringAsync(), "");
        return $"{answer.StatusCode}\n{string.Join("\n", headers)}\n{body}";
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}.*。$", RegexOptions.Singleline)]
    private static partial Regex Chinese();
}
