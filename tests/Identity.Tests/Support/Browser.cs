using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace QualityAward.Identity.Tests.Support;

/// <summary>A bare HTTP client with cookies that follows nothing by itself.</summary>
public sealed partial class Browser : IDisposable
{
    public Browser(Uri address, string? forwardedProto = null)
    {
        Http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                // By hand: a Secure cookie has to come back although the test itself speaks plain HTTP.
                UseCookies = false,
            }
        )
        {
            BaseAddress = address,
        };
        if (forwardedProto is not null)
        {
            Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwardedProto);
        }
    }

    private readonly Dictionary<string, string> _cookies = [];

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<HttpResponseMessage> PostAsync(
        string path,
        params (string Name, string Value)[] fields
    ) =>
        SendAsync(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(fields.ToDictionary(f => f.Name, f => f.Value))
        );

    /// <summary>Reads a page and sends its first form back with these fields filled in.</summary>
    public async Task<HttpResponseMessage> FillAsync(
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var page = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        var form = FormPattern().Match(html);
        Assert.True(form.Success, html);
        var values = HiddenPattern()
            .Matches(form.Value)
            .ToDictionary(
                m => m.Groups["name"].Value,
                m => WebUtility.HtmlDecode(m.Groups["value"].Value)
            );
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }
        var action = WebUtility.HtmlDecode(ActionPattern().Match(form.Value).Groups[1].Value);
        return await PostAsync(action, [.. values.Select(v => (v.Key, v.Value))]);
    }

    public void Dispose() => Http.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (_cookies.Count > 0)
        {
            request.Headers.Add(
                "Cookie",
                string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"))
            );
        }
        var response = await Http.SendAsync(request, Cancel);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Keep(cookie);
        }
        return response;
    }

    private void Keep(string cookie)
    {
        var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v]
            ? (n, v)
            : ("", "");
        if (value.Length == 0)
        {
            _cookies.Remove(name);
        }
        else
        {
            _cookies[name] = value;
        }
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormPattern();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex ActionPattern();

    [GeneratedRegex("type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenPattern();
}
