using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace QualityAward.ServiceDefaults.Tests.Requests;

/// <summary>What a request must not hold is refused before anything reads it.</summary>
public sealed class TextEdgeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<TestApp> StartAsync() =>
        TestApp.StartAsync(map: app =>
        {
            var open = app.MapGroup("/api/publicity").AllowAnonymous();
            open.MapGet("/search", (string? q) => q ?? "");
            open.MapGet("/number/{number}", (string number) => number);
            open.MapPost("/notes", (NewNote note) => note);
        });

    [Theory]
    [InlineData("search?q=%00", "q", "U+0000")]
    [InlineData("search?q=%E7%A4%BA%01", "q", "U+0001")]
    [InlineData("search?%00=1", "", "U+0000")]
    [InlineData("search?other=%EF%BF%BE", "other", "U+FFFE")]
    [InlineData("number/%1B", "path", "U+001B")]
    public async Task A_sign_that_no_text_may_have_is_named_with_its_place(
        string address,
        string field,
        string sign
    )
    {
        await using var app = await StartAsync();
        using var answer = await app.Client().GetAsync($"/api/publicity/{address}", Cancel);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text-sign-refused", problem.GetProperty("code").GetString());
        Assert.Equal(field, problem.GetProperty("facts").GetProperty("field").GetString());
        Assert.Equal(sign, problem.GetProperty("facts").GetProperty("sign").GetString());
    }

    [Theory]
    [InlineData("search?q=%E2%80%8B示例%EF%BB%BF", "示例")]
    [InlineData("search?q=示例%0A", "示例\n")]
    [InlineData("search?q=%ED%A0%80", "%ED%A0%80")]
    [InlineData("search?q=%F0%A0%80", "%F0%A0%80")]
    [InlineData("search?q=%", "%")]
    public async Task What_is_no_harm_passes_without_what_was_pasted_along(
        string address,
        string read
    )
    {
        await using var app = await StartAsync();
        Assert.Equal(read, await app.Client().GetStringAsync($"/api/publicity/{address}", Cancel));
    }

    [Theory]
    [InlineData("application/json; charset=gbk", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"utf-16\"", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=nonsense", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=UTF-8", HttpStatusCode.OK)]
    [InlineData("application/json; charset=\"utf-8\"", HttpStatusCode.OK)]
    public async Task A_body_is_UTF_8(string type, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        using var content = new ByteArrayContent("{\"text\":\"x\"}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await app.Client().PostAsync("/api/publicity/notes", content, Cancel);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("{\"text\":\"\\ud840\"}")]
    [InlineData("{\"text\":\"\xff\xfe\"}")]
    [InlineData("{\"text\":\"x\"")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task A_broken_document_is_malformed(string body)
    {
        await using var app = await StartAsync();
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.ContentType = new("application/json");
        using var answer = await app.Client().PostAsync("/api/publicity/notes", content, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
