using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Rest.Json;
using Xunit;

namespace QualityAward.Identity.Tests.Support;

/// <summary>Calls REST as somebody who signed in.</summary>
public sealed class Api(HttpClient http, string accessToken)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<T> GetAsync<T>(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>(AwardJson.Options, Cancel))!;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body = null,
        EntityTagHeaderValue? ifMatch = null,
        Guid? idempotencyKey = null
    )
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", accessToken);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(ifMatch);
        }
        if (idempotencyKey is { } key)
        {
            request.Headers.Add("Idempotency-Key", key.ToString());
        }
        return await http.SendAsync(request, Cancel);
    }

    /// <summary>The code of a problem document.</summary>
    public static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return document.RootElement.GetProperty("code").GetString();
    }
}
