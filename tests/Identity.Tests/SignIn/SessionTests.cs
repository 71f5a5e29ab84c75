using System.Net;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.SignIn;

[Collection(nameof(Running))]
public sealed class SessionTests(IdentityApp app)
{
    [Fact]
    public async Task Signing_out_everywhere_refuses_every_refresh_token_at_once()
    {
        using var here = await app.BrowserAsync();
        using var there = await app.BrowserAsync();
        var (first, second) = (new Gateway(here), new Gateway(there));
        var mine = await first.SignInAsync("county-510402");
        var others = await second.SignInAsync("county-510402");
        var api = new Api(here.Http, mine.AccessToken!);
        Assert.Equal(2, (await api.GetAsync<List<SessionView>>("/api/identity/me/sessions")).Count);

        using var done = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/me/sign-out-everywhere"
        );

        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
        Assert.Equal("no-store", done.Headers.CacheControl?.ToString());
        Assert.Equal("invalid_grant", (await first.RefreshAsync(mine)).Error);
        Assert.Equal("invalid_grant", (await second.RefreshAsync(others)).Error);
        using var page = await there.GetAsync("/account/sessions");
        Assert.StartsWith(
            "/account/sign-in",
            page.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
        using var me = await api.GetAsync("/api/identity/me");
        Assert.Equal("session-over", await Api.CodeAsync(me));
    }

    [Fact]
    public async Task One_session_can_be_ended_from_another_and_nobody_elses()
    {
        using var here = await app.BrowserAsync();
        using var there = await app.BrowserAsync();
        using var strangers = await app.BrowserAsync();
        var other = new Gateway(there);
        await new Gateway(here).SignInAsync("county-510403");
        var others = await other.SignInAsync("county-510403");
        var stranger = new Gateway(strangers);
        var strange = await stranger.SignInAsync("county-510411");

        using var ended = await here.FillAsync("/account/sessions");
        Assert.Contains(
            others.Claim("sid")!,
            ended.RequestMessage!.RequestUri!.OriginalString,
            StringComparison.Ordinal
        );

        Assert.Equal("session-over", (await other.RefreshAsync(others)).Description);
        Assert.Equal(HttpStatusCode.OK, (await stranger.RefreshAsync(strange)).Status);
    }

    [Fact]
    public async Task Every_refresh_brings_another_refresh_token()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var first = await gateway.SignInAsync("county-510421");
        var second = await gateway.RefreshAsync(first);

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.NotEqual(first.RefreshToken, second.RefreshToken);
    }

    [Fact]
    public async Task The_gateway_signs_out_with_its_identity_token()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var tokens = await gateway.SignInAsync("county-510422");
        var home = Uri.EscapeDataString("http://localhost:8080/signout-callback-oidc");
        using var answer = await browser.GetAsync(
            $"/connect/endsession?id_token_hint={tokens.IdentityToken}&post_logout_redirect_uri={home}&state=s"
        );

        Assert.StartsWith(
            "http://localhost:8080/signout-callback-oidc",
            answer.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
        Assert.Equal("invalid_grant", (await gateway.RefreshAsync(tokens)).Error);
    }

    [Fact]
    public async Task Without_a_hint_the_person_is_asked()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var tokens = await gateway.SignInAsync("hitech");
        using var answer = await browser.GetAsync("/connect/endsession");
        Assert.Equal("/account/sign-out", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await gateway.RefreshAsync(tokens)).Status);

        using var done = await browser.FillAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        using var page = await browser.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }
}
