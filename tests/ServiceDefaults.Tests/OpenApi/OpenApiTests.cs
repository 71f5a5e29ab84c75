using System.Text.Json;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Tests.OpenApi;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_description_has_our_server_problems_words_and_days()
    {
        await using var app = await TestApp.StartAsync(map: a =>
            a.MapPost("/api/publicity/notes", (NewNote note, DateOnly published) => note)
                .AllowAnonymous()
                .WithSummary("发布通知")
        );
        using var document = await app.Client().GetFromJsonAsync<JsonDocument>("/openapi/v1.json");
        var root = document!.RootElement;
        var operation = root.GetProperty("paths")
            .GetProperty("/api/publicity/notes")
            .GetProperty("post");

        Assert.StartsWith("3.1", root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("/", root.GetProperty("servers")[0].GetProperty("url").GetString());
        Assert.Equal("发布通知", operation.GetProperty("summary").GetString());
        Assert.Equal(
            "#/components/schemas/AwardProblem",
            operation
                .GetProperty("responses")
                .GetProperty("default")
                .GetProperty("content")
                .GetProperty("application/problem+json")
                .GetProperty("schema")
                .GetProperty("$ref")
                .GetString()
        );
        var schemas = root.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.TryGetProperty("AwardProblem", out _));
        Assert.Contains(
            "for-office",
            schemas.GetProperty("NoteKind").ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["text"],
            schemas
                .GetProperty("NewNote")
                .GetProperty("required")
                .EnumerateArray()
                .Select(r => r.GetString())
        );
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task Probes_are_not_described_but_answer(string path)
    {
        await using var app = await TestApp.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.Client().GetAsync(path)).StatusCode);
        var description = await app.Client().GetStringAsync("/openapi/v1.json");
        Assert.DoesNotContain(path, description, StringComparison.Ordinal);
    }
}
