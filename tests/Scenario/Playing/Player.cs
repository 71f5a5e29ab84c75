using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Scenario.Playing;

/// <summary>Somebody who works through the gateway's public API: signed in with a session, or a visitor without one.</summary>
public sealed class Player : IDisposable
{
    private const string Password = "Award-2023!";
    private readonly Line _line;
    private readonly Account _account;

    private Player(
        string name,
        HttpClient api,
        Account account,
        TimeSpan patience,
        CookieContainer? cookies = null
    )
    {
        Name = name;
        Cookies = cookies ?? new();
        _line = new(api, account, patience);
        _account = account;
    }

    /// <summary>Sign-in name, or 访客.</summary>
    public string Name { get; }

    /// <summary>Requests carry the session cookie and what the gateway asks of a page of ours; nothing is sent again.</summary>
    public HttpClient Api => _line.Api;

    /// <summary>The session's cookies; none of a visitor's.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>Somebody without an account.</summary>
    public static Player Visitor(Uri gateway, Account account, TimeSpan patience = default) =>
        new("访客", NewClient(gateway, new()), account, patience);

    /// <summary>Signs in as a browser would: form, cookie, redirects.</summary>
    /// <param name="gateway">The public address.</param>
    /// <param name="userName">Sign-in name.</param>
    /// <param name="account">Where requests are counted; nowhere by default.</param>
    /// <param name="patience">For how long a request is sent again while a part is away; not at all by default.</param>
    public static async Task<Player> SignInAsync(
        Uri gateway,
        string userName,
        Account? account = null,
        TimeSpan patience = default
    )
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            using var browser = new HttpBrowser(gateway.AbsoluteUri);
            var where = await TryAsync(browser, userName);
            if (where is null)
            {
                var api = NewClient(gateway, new() { CookieContainer = browser.Cookies });
                api.DefaultRequestHeaders.Add("X-Award-Request", "1");
                api.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
                return new(
                    userName,
                    api,
                    account ?? new Account(TextWriter.Null),
                    patience,
                    browser.Cookies
                );
            }

            if (Stopwatch.GetElapsedTime(began) >= patience)
            {
                throw new ScenarioException($"{userName} {where}");
            }

            await Task.Delay(Line.Pause);
        }
    }

    /// <summary>Sends once, or while the patience lasts; the answer is whatever it is.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(
        HttpMethod method,
        string path,
        object? body = null,
        string? etag = null
    ) => (await SendAsync(method, path, body, etag)).Message;

    /// <summary>Reads.</summary>
    /// <exception cref="ScenarioException">Any answer but 2xx.</exception>
    public async Task<T> GetAsync<T>(string path) =>
        await ReadAsync<T>(await AnswerAsync(HttpMethod.Get, path), path);

    /// <summary>Reads text as it is.</summary>
    public async Task<string> GetTextAsync(string path)
    {
        using var answer = await AnswerAsync(HttpMethod.Get, path);
        await DemandAsync(answer, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Reads bytes as they are.</summary>
    public async Task<byte[]> GetBytesAsync(string path)
    {
        using var answer = await AnswerAsync(HttpMethod.Get, path);
        await DemandAsync(answer, path);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The status and body of a read, whatever they are.</summary>
    public async Task<(HttpStatusCode Status, string Body)> LookAsync(string path)
    {
        using var answer = await AnswerAsync(HttpMethod.Get, path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Something's entity tag now.</summary>
    public async Task<string?> TagAsync(string path)
    {
        using var answer = await AnswerAsync(HttpMethod.Get, path);
        await DemandAsync(answer, path);
        return answer.Headers.ETag?.ToString();
    }

    /// <summary>Creates.</summary>
    public async Task<T> CreateAsync<T>(string path, object body) =>
        await ReadAsync<T>(await AnswerAsync(HttpMethod.Post, path, body), path);

    /// <summary>Acts on something just as it is now: reads its entity tag from <paramref name="at"/> first.</summary>
    public async Task<T> ActAsync<T>(string at, string verb, object body)
    {
        var answer = await SendAsync(HttpMethod.Post, $"{at}/{verb}", body, await TagAsync(at));
        return answer.WasDoneBefore
            ? await GetAsync<T>(at)
            : await ReadAsync<T>(answer.Message, verb);
    }

    /// <summary>Acts, whatever is answered.</summary>
    public async Task ActAsync(string at, string verb, object body)
    {
        var path = $"{at}/{verb}";
        var answer = await SendAsync(HttpMethod.Post, path, body, await TagAsync(at));
        using (answer.Message)
        {
            if (!answer.WasDoneBefore)
            {
                await DemandAsync(answer.Message, path);
            }
        }
    }

    /// <summary>Posts without an entity tag and does not read the answer.</summary>
    public async Task PostAsync(string path, object body)
    {
        var answer = await SendAsync(HttpMethod.Post, path, body, etag: null);
        using (answer.Message)
        {
            if (!answer.WasDoneBefore)
            {
                await DemandAsync(answer.Message, path);
            }
        }
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
    )
    {
        var tag = fresh ? null : await TagAsync(tagFrom ?? path);
        var answer = await SendAsync(HttpMethod.Put, path, body, tag);
        return answer.WasDoneBefore
            ? await GetAsync<T>(tagFrom ?? path)
            : await ReadAsync<T>(answer.Message, path);
    }

    /// <summary>Replaces what has this entity tag.</summary>
    /// <returns>The new entity tag.</returns>
    public async Task<string?> SaveAsync(string path, object body, string etag)
    {
        using var answer = await AnswerAsync(HttpMethod.Put, path, body, etag);
        await DemandAsync(answer, path);
        return answer.Headers.ETag?.ToString();
    }

    /// <summary>Acts and must be refused with this code and article.</summary>
    public async Task RefusedActAsync(
        string at,
        string verb,
        object body,
        string code,
        int? article
    ) =>
        await RefusedAsync(
            await AnswerAsync(HttpMethod.Post, $"{at}/{verb}", body, await TagAsync(at)),
            verb,
            code,
            article
        );

    /// <summary>Posts and must be refused with this code and article.</summary>
    public async Task RefusedPostAsync(string path, object body, string code, int? article) =>
        await RefusedAsync(await AnswerAsync(HttpMethod.Post, path, body), path, code, article);

    /// <summary>Replaces and must be refused with this code and article.</summary>
    public async Task RefusedPutAsync(
        string path,
        object body,
        string code,
        int? article,
        string? tagFrom = null
    ) =>
        await RefusedAsync(
            await AnswerAsync(HttpMethod.Put, path, body, await TagAsync(tagFrom ?? path)),
            path,
            code,
            article
        );

    /// <summary>Uploads a file.</summary>
    public async Task<FileView> UploadAsync(
        string service,
        string name,
        byte[] content,
        bool secret = false
    )
    {
        var key = $"{Guid.NewGuid()}";
        var answer = await _line.SendAsync(() =>
        {
            var request = new HttpRequestMessage(
                HttpMethod.Post,
                $"/api/{service}/files{(secret ? "?secret=true" : "")}"
            )
            {
                Content = new ByteArrayContent(content),
            };
            request.Content.Headers.ContentType = new("application/octet-stream");
            request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
            request.Headers.Add("Idempotency-Key", key);
            return request;
        });
        return await ReadAsync<FileView>(answer.Message, name);
    }

    /// <inheritdoc/>
    public void Dispose() => Api.Dispose();

    /// <summary>Where a sign-in ended, if not where it should.</summary>
    private static async Task<string?> TryAsync(HttpBrowser browser, string userName)
    {
        try
        {
            await browser.GoAsync("/signin?returnUrl=%2Fsession");
            await browser.SubmitAsync(("userName", userName), ("password", Password));
            return browser is { Here.AbsolutePath: "/session", Status: HttpStatusCode.OK }
                ? null
                : $"ended at {browser.Here} ({browser.Status}): {browser.Page}";
        }
        catch (Exception e) when (Line.IsLost(e))
        {
            return $"could not connect: {e.Message}";
        }
    }

    private static HttpClient NewClient(Uri gateway, SocketsHttpHandler handler) =>
        new(handler) { BaseAddress = gateway, Timeout = TimeSpan.FromMinutes(3) };

    internal Task<Answer> SendAsync(HttpMethod method, string path, object? body, string? etag)
    {
        var key = $"{Guid.NewGuid()}";
        return _line.SendAsync(() =>
        {
            var request = new HttpRequestMessage(method, path);
            if (body is not null)
            {
                request.Content = JsonContent.Create(
                    body,
                    body.GetType(),
                    options: AwardJson.Options
                );
            }

            if (method == HttpMethod.Post)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            if (etag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Match", etag);
            }

            return request;
        });
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

            _account.CountRefusal(code, article, $"{Name} {what}");
        }
    }
}
