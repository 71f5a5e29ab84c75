using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Rest.Json;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>An answer, read.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Tag">ETag.</param>
/// <param name="Text">Body.</param>
public sealed record Reply(int Status, string? Tag, string Text)
{
    /// <summary>The refusal's code, or null where nothing was refused.</summary>
    public string? Code => Status < 400 ? null : Member("code").GetString();

    /// <summary>The answer without its trace id.</summary>
    public string WithoutTrace
    {
        get
        {
            using var document = JsonDocument.Parse(Text);
            return string.Join(
                ',',
                document
                    .RootElement.EnumerateObject()
                    .Where(p => p.Name != "traceId")
                    .Select(p => $"{p.Name}:{p.Value}")
            );
        }
    }

    /// <summary>What was answered, which was no refusal.</summary>
    public T As<T>()
    {
        Assert.True(Status is >= 200 and < 300, $"{Status}: {Text}");
        return JsonSerializer.Deserialize<T>(Text, AwardJson.Options)!;
    }

    /// <summary>It was refused, with this status and code.</summary>
    public void Refused(int status, string code)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        Assert.Equal(code, Code);
    }

    private JsonElement Member(string name)
    {
        using var document = JsonDocument.Parse(Text);
        return document.RootElement.GetProperty(name).Clone();
    }
}

/// <summary>
/// Requests as the portals make them: a fresh idempotency key with each that creates, and If-Match where a tag is given. Paths
/// begin below the service's root (<see cref="ServiceFactory{TEntryPoint}.Root"/>).
/// </summary>
public static class Wire
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Reads.</summary>
    public static Task<Reply> GetReply(this HttpClient client, string path) =>
        client.SendAsync(HttpMethod.Get, path);

    /// <summary>Creates or acts.</summary>
    public static Task<Reply> PostReply(
        this HttpClient client,
        string path,
        object? body = null,
        string? tag = null
    ) => client.SendAsync(HttpMethod.Post, path, body, tag);

    /// <summary>Replaces.</summary>
    public static Task<Reply> PutReply(
        this HttpClient client,
        string path,
        object body,
        string? tag
    ) => client.SendAsync(HttpMethod.Put, path, body, tag);

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

    /// <summary>Sends, whatever is answered.</summary>
    public static async Task<Reply> SendAsync(
        this HttpClient client,
        HttpMethod method,
        string path,
        object? body = null,
        string? tag = null
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null
                ? null
                : JsonContent.Create(body, body.GetType(), options: AwardJson.Options),
        };
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        using var answer = await client.SendAsync(request, Cancel);
        return new(
            (int)answer.StatusCode,
            answer.Headers.ETag?.ToString(),
            await answer.Content.ReadAsStringAsync(Cancel)
        );
    }
}
