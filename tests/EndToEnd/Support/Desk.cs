using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Support;

/// <summary>Somebody signed in through the gateway with a name and a password, who then works over REST.</summary>
public sealed class Desk : IDisposable
{
    private const string Password = "Award-2023!";

    private Desk(HttpClient api) => Api = api;

    /// <summary>Requests carry the session cookie and what the gateway asks of a page of ours.</summary>
    public HttpClient Api { get; }

    /// <summary>Signs in as a browser would: form, cookie, redirects.</summary>
    public static async Task<Desk> SignInAsync(Uri gateway, string userName)
    {
        using var browser = new HttpBrowser(gateway.AbsoluteUri);
        await browser.GoAsync("/signin?returnUrl=%2Fsession");
        await browser.SubmitAsync(("userName", userName), ("password", Password));
        if (browser.Here.AbsolutePath != "/session")
        {
            throw new InvalidOperationException(
                $"{userName} ended at {browser.Here}:\n{browser.Page}"
            );
        }

        var handler = new SocketsHttpHandler { CookieContainer = browser.Cookies };
        var api = new HttpClient(handler) { BaseAddress = gateway };
        api.DefaultRequestHeaders.Add("X-Award-Request", "1");
        api.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return new Desk(api);
    }

    /// <summary>Reads a JSON answer.</summary>
    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        (
            await Api.GetFromJsonAsync<T>(
                new Uri(path, UriKind.Relative),
                AwardJson.Options,
                cancellationToken
            )
        )!;

    /// <summary>Sends a creating POST with an idempotency key of its own.</summary>
    public Task<HttpResponseMessage> CreateAsync<T>(
        string path,
        T body,
        CancellationToken cancellationToken
    ) => SendAsync(path, body, ("Idempotency-Key", $"{Guid.NewGuid()}"), cancellationToken);

    /// <summary>Sends a transition of the version it has seen.</summary>
    public Task<HttpResponseMessage> MoveAsync<T>(
        string path,
        T body,
        string etag,
        CancellationToken cancellationToken
    ) => SendAsync(path, body, ("If-Match", etag), cancellationToken);

    /// <summary>Opens an edition of a cycle that no other test uses; its number counts on.</summary>
    public async Task<HttpResponseMessage> OpenEditionAsync(
        int firstYear,
        CancellationToken cancellationToken,
        Func<OpenEditionRequest, OpenEditionRequest>? change = null
    )
    {
        var editions = await GetAsync<Page<EditionView>>(
            "/api/applications/editions",
            cancellationToken
        );
        var request = ThirdEdition.Request(
            firstYear,
            ordinal: editions.Items.Count == 0 ? 3 : null
        );
        return await CreateAsync(
            "/api/applications/editions",
            change?.Invoke(request) ?? request,
            cancellationToken
        );
    }

    /// <inheritdoc />
    public void Dispose() => Api.Dispose();

    private async Task<HttpResponseMessage> SendAsync<T>(
        string path,
        T body,
        (string Name, string Value) header,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.Add(header.Name, header.Value);
        return await Api.SendAsync(request, cancellationToken);
    }
}
