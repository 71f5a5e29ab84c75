using System.Net;
using System.Text.RegularExpressions;

namespace QualityAward.TestSupport;

/// <summary>A bare HttpClient that behaves as a browser does: keeps cookies, follows redirects, sends forms.</summary>
public sealed partial class HttpBrowser : IDisposable
{
    private readonly HttpClient _http;
    private Uri _here;

    /// <summary>Opens at an address.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="handler">How it connects, for example whom it trusts; plainly when null.</param>
    public HttpBrowser(string address, SocketsHttpHandler? handler = null)
    {
        _here = new Uri(address);
        handler ??= new SocketsHttpHandler();
        handler.AllowAutoRedirect = false;
        handler.CookieContainer = Cookies;
        _http = new HttpClient(handler);
        _http.DefaultRequestHeaders.Add("Accept", "text/html,application/json;q=0.9");
    }

    /// <summary>What it keeps.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Where it is.</summary>
    public Uri Here => _here;

    /// <summary>The page it shows.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The status of the page.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Every address it was sent to.</summary>
    public List<Uri> Visited { get; } = [];

    /// <summary>Every Set-Cookie header it got.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Follows a link.</summary>
    public Task GoAsync(string address) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(_here, address)));

    /// <summary>Sends the page's first form with its hidden fields and what is typed.</summary>
    public Task SubmitAsync(params (string Name, string Value)[] typed)
    {
        var form = Form().Match(Page);
        var action = WebUtility.HtmlDecode(form.Groups[1].Value);
        var fields = Hidden()
            .Matches(form.Groups[2].Value)
            .Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        return PostAsync(action, [.. fields, .. typed]);
    }

    /// <summary>Sends a form.</summary>
    public Task PostAsync(string action, params (string Name, string Value)[] fields)
    {
        var target = new Uri(_here, action);
        return SendAsync(() =>
            new HttpRequestMessage(HttpMethod.Post, target)
            {
                Content = new FormUrlEncodedContent(
                    fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
                ),
                Headers = { { "Origin", _here.GetLeftPart(UriPartial.Authority) } },
            }
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task SendAsync(Func<HttpRequestMessage> make)
    {
        for (var hops = 0; hops < 20; hops++)
        {
            using var request = make();
            _here = request.RequestUri!;
            Visited.Add(_here);
            using var answer = await _http.SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            {
                SetCookies.AddRange(cookies);
            }
            if (answer.Headers.Location is not { } location)
            {
                Status = answer.StatusCode;
                Page = await answer.Content.ReadAsStringAsync();
                return;
            }
            var next = new Uri(_here, location);
            make = () => new HttpRequestMessage(HttpMethod.Get, next);
        }
        throw new InvalidOperationException($"Redirected for ever: {string.Join('\n', Visited)}");
    }

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
