using System.Net;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Common;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.Tokens;

[Collection(nameof(Running))]
public sealed class CodeFlowTests(IdentityApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bare_http_client_signs_in_over_http_and_gets_a_token_that_the_published_key_verifies()
    {
        using var browser = await app.BrowserAsync();
        var tokens = await new Gateway(browser).SignInAsync("government");
        var keys = new JsonWebKeySet(
            await browser.Http.GetStringAsync("/.well-known/jwks", Cancel)
        );
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(
            tokens.AccessToken,
            new TokenValidationParameters
            {
                ValidIssuer = "http://localhost:8080/",
                ValidAudience = "award",
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                IssuerSigningKeys = keys.GetSigningKeys(),
            }
        );

        Assert.True(result.IsValid, result.Exception?.Message);
        var token = tokens.Access;
        Assert.Equal("示例·王某", tokens.Claim("name"));
        Assert.Equal("government", tokens.Claim("unit"));
        Assert.Equal(Roles.Government, Assert.Single(token.Claims, c => c.Type == "role").Value);
        Assert.Equal("pwd", tokens.Claim("amr"));
        Assert.True(Guid.TryParse(tokens.Claim("sid"), out _));
        Assert.True(Guid.TryParse(tokens.Claim("sub"), out _));
        Assert.Equal(TimeSpan.FromMinutes(5), token.ValidTo - token.IssuedAt);
        Assert.Equal("市政府", new JsonWebToken(tokens.IdentityToken).GetClaim("unit_name").Value);
    }

    [Fact]
    public async Task A_code_needs_its_verifier_and_serves_once()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        await gateway.SignInAsync("dept-swj");
        using var answer = await browser.GetAsync(gateway.Authorize());
        var code = System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;

        var stolen = await Gateway.TokenAsync(
            browser.Http,
            "gateway",
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", Gateway.Redirect),
            ("code_verifier", new string('x', 43))
        );

        Assert.Equal("invalid_grant", stolen.Error);
    }

    [Theory]
    [InlineData("&code_challenge=", "code_challenge")]
    [InlineData("S256", "plain")]
    public async Task Without_pkce_nobody_gets_a_code(string from, string to)
    {
        using var browser = await app.BrowserAsync();
        var address = new Gateway(browser)
            .Authorize()
            .Replace(from, to == "plain" ? to : "&x=", StringComparison.Ordinal);
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task A_foreign_redirect_address_is_answered_with_a_page_and_no_redirect()
    {
        using var browser = await app.BrowserAsync();
        browser.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var address = new Gateway(browser)
            .Authorize()
            .Replace("8080", "9999", StringComparison.Ordinal);
        using var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "无法完成登录",
            await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Silently_asking_without_a_session_says_that_sign_in_is_needed()
    {
        using var browser = await app.BrowserAsync();
        using var answer = await browser.GetAsync(new Gateway(browser).Authorize("none"));
        Assert.Contains(
            "error=login_required",
            answer.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Discovery_behind_the_gateway_shows_only_public_addresses()
    {
        using var browser = await app.BrowserAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/.well-known/openid-configuration"
        );
        // Whatever a visitor makes the gateway forward.
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Host = "evil.example";
        using var answer = await browser.Http.SendAsync(request, Cancel);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        var addresses = document
            .RootElement.EnumerateObject()
            .Where(p =>
                p.Name.EndsWith("_endpoint", StringComparison.Ordinal) || p.Name == "jwks_uri"
            )
            .Select(p => p.Value.GetString()!)
            .ToList();
        Assert.Equal(4, addresses.Count);
        Assert.All(
            addresses,
            a => Assert.StartsWith("http://localhost:8080/", a, StringComparison.Ordinal)
        );
        Assert.Equal(
            "http://localhost:8080/",
            document.RootElement.GetProperty("issuer").GetString()
        );
        Assert.Equal(
            "S256",
            Assert
                .Single(
                    document
                        .RootElement.GetProperty("code_challenge_methods_supported")
                        .EnumerateArray()
                )
                .GetString()
        );
    }
}
