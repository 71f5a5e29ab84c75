using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Rest.Json;

namespace QualityAward.Applications.Tests;

/// <summary>An answer, read.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Tag">ETag.</param>
/// <param name="Text">Body.</param>
internal sealed record Reply(int Status, EntityTagHeaderValue? Tag, string Text)
{
    public T As<T>()
    {
        Assert.True(Status is >= 200 and < 300, $"{Status}: {Text}");
        return JsonSerializer.Deserialize<T>(Text, AwardJson.Options)!;
    }

    public void Refused(int status, string code)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        Assert.Contains($"\"{code}\"", Text, StringComparison.Ordinal);
    }
}

/// <summary>Requests as the portals make them: a fresh idempotency key each, and If-Match where a tag is given.</summary>
internal static class Wire
{
    private const string Root = "/api/applications/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Reply> GetReply(this HttpClient client, string path) =>
        Send(client, HttpMethod.Get, path, null, null);

    public static Task<Reply> PostReply(
        this HttpClient client,
        string path,
        object? body = null,
        EntityTagHeaderValue? tag = null
    ) => Send(client, HttpMethod.Post, path, body, tag);

    public static Task<Reply> PutReply(
        this HttpClient client,
        string path,
        object body,
        EntityTagHeaderValue? tag
    ) => Send(client, HttpMethod.Put, path, body, tag);

    /// <summary>Reads the aggregate and acts on what was read.</summary>
    public static async Task<Reply> ActReply(
        this HttpClient client,
        string aggregate,
        string verb,
        object? body = null
    )
    {
        var seen = await client.GetReply(aggregate);
        Assert.True(seen.Status == 200, seen.Text);
        return await client.PostReply($"{aggregate}/{verb}", body, seen.Tag);
    }

    private static async Task<Reply> Send(
        HttpClient client,
        HttpMethod method,
        string path,
        object? body,
        EntityTagHeaderValue? tag
    )
    {
        using var request = new HttpRequestMessage(method, Root + path)
        {
            Content = body is null
                ? null
                : JsonContent.Create(body, body.GetType(), options: AwardJson.Options),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(tag);
        }

        using var answer = await client.SendAsync(request, Cancel);
        return new(
            (int)answer.StatusCode,
            answer.Headers.ETag,
            await answer.Content.ReadAsStringAsync(Cancel)
        );
    }
}
