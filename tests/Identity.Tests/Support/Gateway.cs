using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace QualityAward.Identity.Tests.Support;

/// <summary>Does what the gateway does: sends the browser to Identity and redeems what comes back.</summary>
public sealed class Gateway(Browser browser)
{
    public const string Redirect = "http://localhost:8080/signin-oidc";

    private readonly string _verifier = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    /// <summary>The authorization request.</summary>
    public string Authorize(string? prompt = null) =>
        "/connect/authorize?client_id=gateway&response_type=code&state=s&nonce=n&code_challenge_method=S256"
        + $"&scope={Uri.EscapeDataString("openid profile offline_access award")}"
        + $"&redirect_uri={Uri.EscapeDataString(Redirect)}"
        + $"&code_challenge={Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier)))}"
        + (prompt is null ? "" : $"&prompt={prompt}");

    /// <summary>Signs in with a password alone, and redeems the code.</summary>
    public async Task<TokenReply> SignInAsync(
        string userName,
        string password = "Award-2023!",
        string? prompt = null
    )
    {
        using var asked = await browser.GetAsync(Authorize(prompt));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using var signedIn = await browser.FillAsync(
            asked.Headers.Location!.OriginalString,
            ("userName", userName),
            ("password", password)
        );
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        return await ComeBackAsync(signedIn.Headers.Location!.OriginalString);
    }

    /// <summary>Asks again; the browser is signed in.</summary>
    public Task<TokenReply> AgainAsync() => ComeBackAsync(Authorize());

    /// <summary>Follows an address that answers with a code, and redeems it.</summary>
    public async Task<TokenReply> ComeBackAsync(string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var location = answer.Headers.Location!.OriginalString;
        Assert.StartsWith(Redirect, location, StringComparison.Ordinal);
        var code = HttpUtility.ParseQueryString(new Uri(location).Query)["code"];
        Assert.NotNull(code);
        return await TokenAsync(
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", Redirect),
            ("code_verifier", _verifier)
        );
    }

    /// <summary>Uses a refresh token.</summary>
    public Task<TokenReply> RefreshAsync(TokenReply tokens) =>
        TokenAsync(("grant_type", "refresh_token"), ("refresh_token", tokens.RefreshToken!));

    private Task<TokenReply> TokenAsync(params (string, string)[] fields) =>
        TokenAsync(browser.Http, "gateway", fields);

    /// <summary>Asks the token endpoint over the back channel: no cookies, plain HTTP.</summary>
    public static async Task<TokenReply> TokenAsync(
        HttpClient http,
        string client,
        params (string Name, string Value)[] fields
    )
    {
        var form = fields.ToDictionary(f => f.Name, f => f.Value);
        form["client_id"] = client;
        form.TryAdd("client_secret", ClientSecrets.Of(client));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token")
        {
            Content = new FormUrlEncodedContent(form),
        };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(json);
        return new(
            answer.StatusCode,
            Text("access_token"),
            Text("refresh_token"),
            Text("id_token"),
            Text("error"),
            Text("error_description")
        );

        string? Text(string name) =>
            document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}

/// <summary>What the token endpoint answered.</summary>
public sealed record TokenReply(
    HttpStatusCode Status,
    string? AccessToken,
    string? RefreshToken,
    string? IdentityToken,
    string? Error,
    string? Description
)
{
    /// <summary>The access token, read but not validated.</summary>
    public JsonWebToken Access => new(AccessToken);

    /// <summary>A claim of the access token.</summary>
    public string? Claim(string type) => Access.TryGetClaim(type, out var c) ? c.Value : null;
}
