using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Rest.Json;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Requests as the portal sends them.</summary>
internal static class Wire
{
    public static async Task<Answer> SendAsync(
        this HttpClient client,
        HttpMethod method,
        string path,
        object? body = null,
        string? tag = null
    )
    {
        using var request = new HttpRequestMessage(method, $"/api/review/{path}");
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: AwardJson.Options);
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }
        else if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            response.StatusCode,
            response.Headers.ETag?.ToString(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    public static Task<Answer> ReadAsync(this HttpClient client, string path) =>
        client.SendAsync(HttpMethod.Get, path);
}

/// <summary>An answer, read.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Tag, string Text)
{
    /// <summary>The refusal's code, or null where nothing was refused.</summary>
    public string? Code =>
        (int)Status < 400
            ? null
            : JsonDocument.Parse(Text).RootElement.GetProperty("code").GetString();

    /// <summary>The answer without its trace id.</summary>
    public string WithoutTrace =>
        string.Join(
            ',',
            JsonDocument
                .Parse(Text)
                .RootElement.EnumerateObject()
                .Where(p => p.Name != "traceId")
                .Select(p => $"{p.Name}:{p.Value}")
        );

    public T As<T>()
    {
        Assert.True((int)Status < 400, Text);
        return JsonSerializer.Deserialize<T>(Text, AwardJson.Options)!;
    }
}
