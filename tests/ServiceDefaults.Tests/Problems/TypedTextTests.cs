using System.Text;
using QualityAward.Casework.OnPaper;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Tests.Problems;

/// <summary>What a service does with signs that nobody sees, at its edge.</summary>
public sealed class TypedTextTests
{
    private static Task<TestApp> StartAsync() =>
        TestApp.StartAsync(map: app =>
            app.MapPost("/api/publicity/notes", (Outer note) => note).AllowAnonymous()
        );

    [Fact]
    public async Task Invisible_signs_do_not_enter()
    {
        await using var app = await StartAsync();
        using var answer = await PostAsync(
            app,
            """{"inner":{"text":"\u200b示\ufeff例\u00ad"},"words":["\u202d一\u202c"],"byName":{"a":"二\u2060"}}"""
        );

        Assert.Equal(
            """{"inner":{"text":"示例","remark":null},"words":["一"],"byName":{"a":"二"}}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("""{"inner":{"text":"\u200b"}}""", "inner.text", "U+200B")]
    [InlineData("""{"inner":{"text":"示\u0000例"}}""", "inner.text", "U+0000")]
    [InlineData("""{"inner":{"text":"x"},"words":["一","\ue863"]}""", "words[1]", "U+E863")]
    public async Task A_sign_that_no_text_may_have_is_named_with_its_place(
        string body,
        string field,
        string sign
    )
    {
        await using var app = await StartAsync();
        using var answer = await PostAsync(app, body);
        var problem = await ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text-sign-refused", problem.Code);
        Assert.Equal(field, problem.Facts!["field"]!.ToString());
        Assert.Equal(sign, problem.Facts["sign"]!.ToString());
    }

    [Theory]
    [InlineData("""{"inner":{"text":"a","text":"b"}}""")]
    [InlineData("""{"inner":{"text":"a"},"inner":{"text":"b"}}""")]
    [InlineData("""{"inner":{"text":"a"},"Inner":{"text":"b"}}""")]
    [InlineData("""{"inner":{"text":"a"},"byName":{"a":"1","a":"2"}}""")]
    [InlineData("""{"inner":{"text":"a"},"words":[null]}""")]
    [InlineData("""{"inner":{"text":"a"},"byName":{"a":null}}""")]
    public async Task A_member_twice_is_malformed(string body)
    {
        await using var app = await StartAsync();
        using var answer = await PostAsync(app, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("malformed-request", (await ReadAsync(answer)).Code);
    }

    [Fact]
    public async Task Texts_are_still_described_as_texts()
    {
        await using var app = await StartAsync();
        var document = await app.Client()
            .GetFromJsonAsync<System.Text.Json.JsonDocument>("/openapi/v1.json");
        var inner = document!
            .RootElement.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("Inner")
            .GetProperty("properties");

        Assert.Equal("string", inner.GetProperty("text").GetProperty("type").GetString());
        Assert.Equal(
            """["null","string"]""",
            inner
                .GetProperty("remark")
                .GetProperty("type")
                .ToString()
                .Replace(" ", "")
                .Replace("\n", "")
        );
    }

    [Fact]
    public void A_registered_form_is_read_as_strictly()
    {
        using var ghost = System.Text.Json.JsonDocument.Parse("""{"text":"\u200b"}""");
        using var pasted = System.Text.Json.JsonDocument.Parse("""{"text":"示\u200b例"}""");

        var refused = Assert.Throws<RefusedException>(() =>
            RegisteredForm.Read<Inner>(ghost.RootElement, "登记内容应含 text。")
        );
        Assert.Equal("text-sign-refused", refused.Refusal.Code);
        Assert.Equal("text", refused.Refusal.Facts!["field"]);
        Assert.Equal(
            "示例",
            RegisteredForm.Read<Inner>(pasted.RootElement, "登记内容应含 text。").Text
        );
    }

    private static async Task<HttpResponseMessage> PostAsync(TestApp app, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await app.Client().PostAsync("/api/publicity/notes", content);
    }

    private static async Task<AwardProblem> ReadAsync(HttpResponseMessage answer) =>
        AwardProblem.Read(await answer.Content.ReadAsByteArrayAsync())!;

    private sealed record Inner(string Text, string? Remark = null);

    private sealed record Outer(
        Inner Inner,
        IReadOnlyList<string>? Words = null,
        IReadOnlyDictionary<string, string>? ByName = null
    );
}
