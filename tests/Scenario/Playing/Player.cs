using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults;

namespace QualityAward.Scenario.Playing;

/// <summary>Somebody who works through the gateway's public API: signed in with a session, or a visitor without one.</summary>
public sealed class Player : IDisposable
{
    private readonly HttpClient api;
    private readonly Account account;

    internal Player(string name, HttpClient api, Account account)
    {
        Name = name;
        this.api = api;
        this.account = account;
    }

    /// <summary>Sign-in name, or 访客.</summary>
    public string Name { get; }

    /// <summary>Reads.</summary>
    /// <exception cref="ScenarioException">Any answer but 2xx.</exception>
    public async Task<T> GetAsync<T>(string path) =>
        await ReadAsync<T>(await SendAsync(HttpMethod.Get, path), path);

    /// <summary>Reads text as it is.</summary>
    public async Task<string> GetTextAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        await DemandAsync(answer, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Reads bytes as they are.</summary>
    public async Task<byte[]> GetBytesAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        await DemandAsync(answer, path);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The status and body of a read, whatever they are.</summary>
    public async Task<(HttpStatusCode Status, string Body)> LookAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Creates.</summary>
    public async Task<T> CreateAsync<T>(string path, object body) =>
        await ReadAsync<T>(await PostAsync(path, body, etag: null), path);

    /// <summary>Acts on something just as it is now: reads its entity tag from <paramref name="at"/> first.</summary>
    public async Task<T> ActAsync<T>(string at, string verb, object body) =>
        await ReadAsync<T>(await PostAsync($"{at}/{verb}", body, await TagAsync(at)), verb);

    /// <summary>Acts, whatever is answered.</summary>
    public async Task ActAsync(string at, string verb, object body)
    {
        using var answer = await PostAsync($"{at}/{verb}", body, await TagAsync(at));
        await DemandAsync(answer, $"{at}/{verb}");
    }

    /// <summary>Posts without an entity tag and does not read the answer.</summary>
    public async Task PostAsync(string path, object body)
    {
        using var answer = await PostAsync(path, body, etag: null);
        await DemandAsync(answer, path);
    }

    /// <summary>Replaces.</summary>
    /// <param name="path">What is replaced.</param>
    /// <param name="body">By what.</param>
    /// <param name="tagFrom">Where its entity tag is read; <paramref name="path"/> by default.</param>
    /// <param name="fresh">It does not exist yet: without an entity tag.</param>
    public async Task<T> PutAsync<T>(
        string path,
        object body,
        string? tagFrom = null,
        bool fresh = false
    ) =>
        await ReadAsync<T>(
            await SendAsync(
                HttpMethod.Put,
                path,
                body,
                fresh ? null : await TagAsync(tagFrom ?? path)
            ),
            path
        );

    /// <summary>Acts and must be refused with this code and article.</summary>
    public async Task RefusedActAsync(
        string at,
        string verb,
        object body,
        string code,
        int? article
    ) =>
        await RefusedAsync(
            await PostAsync($"{at}/{verb}", body, await TagAsync(at)),
            verb,
            code,
            article
        );

    /// <summary>Posts and must be refused with this code and article.</summary>
    public async Task RefusedPostAsync(string path, object body, string code, int? article) =>
        await RefusedAsync(await PostAsync(path, body, etag: null), path, code, article);

    /// <summary>Uploads a file.</summary>
    public async Task<FileView> UploadAsync(
        string service,
        string name,
        byte[] content,
        bool secret = false
    )
    {
        account.CountRequest();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/{service}/files{(secret ? "?secret=true" : "")}"
        )
        {
            Content = new ByteArrayContent(content),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        return await ReadAsync<FileView>(await api.SendAsync(request), name);
    }

    /// <inheritdoc/>
    public void Dispose() => api.Dispose();

    /// <summary>Replaces what has this entity tag.</summary>
    /// <returns>The new entity tag.</returns>
    public async Task<string?> SaveAsync(string path, object body, string etag)
    {
        using var answer = await SendAsync(HttpMethod.Put, path, body, etag);
        await DemandAsync(answer, path);
        return answer.Headers.ETag?.ToString();
    }

    /// <summary>Something's entity tag now.</summary>
    public async Task<string?> TagAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        await DemandAsync(answer, path);
        return answer.Headers.ETag?.ToString();
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body, string? etag) =>
        SendAsync(HttpMethod.Post, path, body, etag);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body = null,
        string? etag = null
    )
    {
        account.CountRequest();
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: AwardJson.Options);
        }

        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return await api.SendAsync(request);
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage answer, string what)
    {
        using (answer)
        {
            await DemandAsync(answer, what);
            return (await answer.Content.ReadFromJsonAsync<T>(AwardJson.Options))!;
        }
    }

    private async Task DemandAsync(HttpResponseMessage answer, string what)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new ScenarioException(
                $"{Name} · {answer.RequestMessage?.Method} {what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
        }
    }

    private async Task RefusedAsync(
        HttpResponseMessage answer,
        string what,
        string code,
        int? article
    )
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
            {
                throw new ScenarioException(
                    $"{Name} · {what}: must be refused with {code} (article {article}), was done: {text}"
                );
            }

            using var problem = JsonDocument.Parse(text);
            var said = problem.RootElement.TryGetProperty("code", out var c) ? c.GetString() : null;
            int? because =
                problem.RootElement.TryGetProperty("article", out var a)
                && a.ValueKind == JsonValueKind.Number
                    ? a.GetInt32()
                    : null;
            if (said != code || because != article)
            {
                throw new ScenarioException(
                    $"{Name} · {what}: must be refused with {code} (article {article}), got {(int)answer.StatusCode} {text}"
                );
            }

            account.CountRefusal(code, article, $"{Name} {what}");
        }
    }
}
