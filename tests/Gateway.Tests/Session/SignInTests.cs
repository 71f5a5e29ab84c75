using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Session;

public sealed class SignInTests(SignInFixture fixture) : IClassFixture<SignInFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http", "award")]
    [InlineData("https", "__Host-award")]
    [InlineData("proxy", "__Host-award")]
    public async Task A_bare_http_client_signs_in_and_out(string way, string cookie)
    {
        var address = fixture.Addresses[way];
        fixture.Services.Answer = context =>
            context.Response.WriteAsync(context.Request.Headers.Authorization.ToString());
        using var browser = new HttpBrowser(address, TestCertificate.Client());

        await browser.GoAsync("/signin?returnUrl=%2Fapi%2Fapplications%2Fmine");
        Assert.Equal("/account/sign-in", browser.Here.AbsolutePath);
        await browser.SubmitAsync(("userName", "office"), ("password", "Award-2023!"));

        Assert.True(browser.Here.AbsolutePath == "/api/applications/mine", browser.Page);
        Assert.StartsWith("Bearer ey", browser.Page, StringComparison.Ordinal);
        Assert.All(
            browser.Visited,
            url => Assert.StartsWith(address, url.AbsoluteUri, StringComparison.Ordinal)
        );
        var set = Assert.Single(
            browser.SetCookies,
            c => c.StartsWith($"{cookie}=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", set, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(way != "http", set.Contains("; secure", StringComparison.OrdinalIgnoreCase));

        await browser.GoAsync("/session");
        using (var session = JsonDocument.Parse(browser.Page))
        {
            Assert.True(session.RootElement.GetProperty("signedIn").GetBoolean());
            Assert.Equal("office", session.RootElement.GetProperty("role").GetString());
            Assert.Equal("city-office", session.RootElement.GetProperty("unit").GetString());
        }

        await SignOutAsync(browser);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    [InlineData("proxy")]
    public async Task Every_address_of_discovery_is_public(string way)
    {
        var address = fixture.Addresses[way];
        using var browser = new HttpBrowser(address, TestCertificate.Client());

        await browser.GoAsync("/.well-known/openid-configuration");

        using var discovery = JsonDocument.Parse(browser.Page);
        Assert.Equal(address + "/", discovery.RootElement.GetProperty("issuer").GetString());
        var addresses = discovery
            .RootElement.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.String)
            .Select(p => p.Value.GetString()!)
            .Where(value => value.StartsWith("http", StringComparison.Ordinal))
            .ToList();
        Assert.True(addresses.Count >= 4, browser.Page);
        Assert.All(addresses, a => Assert.StartsWith(address, a, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("evil")]
    public async Task Signing_in_leads_to_our_own_pages_only(string returnUrl)
    {
        using var browser = new HttpBrowser(fixture.Addresses["http"], TestCertificate.Client());

        await browser.GoAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await browser.SubmitAsync(("userName", "expert"), ("password", "Award-2023!"));

        Assert.Equal(fixture.Addresses["http"] + "/", browser.Here.AbsoluteUri);
    }

    [Fact]
    public async Task Hsts_is_sent_over_tls()
    {
        using var handler = TestCertificate.Client();
        using var client = new HttpClient(handler);
        foreach (var way in (string[])["https", "proxy"])
        {
            using var answer = await client.GetAsync(fixture.Addresses[way] + "/session", Ct);
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task A_sign_in_that_comes_back_without_its_beginning_is_explained()
    {
        using var browser = new HttpBrowser(fixture.Addresses["http"], TestCertificate.Client());

        await browser.GoAsync("/signin-oidc?code=x&state=y");

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("登录未完成", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planted_cookie_does_not_become_the_session()
    {
        var address = fixture.Addresses["http"];
        using var attacker = new HttpBrowser(address, TestCertificate.Client());
        await attacker.GoAsync("/signin");
        await attacker.SubmitAsync(("userName", "expert"), ("password", "Award-2023!"));
        var planted = attacker.Cookies.GetCookies(new Uri(address))["award"]!.Value;
        using var victim = new HttpBrowser(address, TestCertificate.Client());
        victim.Cookies.Add(new Uri(address), new Cookie("award", planted));

        await victim.GoAsync("/signin");
        await victim.SubmitAsync(("userName", "office"), ("password", "Award-2023!"));
        await attacker.GoAsync("/session");

        Assert.Contains("\"role\":\"expert\"", attacker.Page, StringComparison.Ordinal);
    }

    private static async Task SignOutAsync(HttpBrowser browser)
    {
        await browser.PostAsync("/signout");
        Assert.Contains("id_token_hint", browser.Page, StringComparison.Ordinal);
        await browser.SubmitAsync();
        Assert.Equal("/", browser.Here.AbsolutePath);

        await browser.GoAsync("/session");
        Assert.Contains("\"signedIn\":false", browser.Page, StringComparison.Ordinal);
        await browser.GoAsync("/signin");
        Assert.Equal("/account/sign-in", browser.Here.AbsolutePath);
        Assert.DoesNotContain(
            browser.Visited,
            url => url.Query.Contains("id_token", StringComparison.Ordinal)
        );
    }
}
