using System.Net;
using QualityAward.Identity.Tests.Support;
using QualityAward.Identity.Tokens;
using Xunit;

namespace QualityAward.Identity.Tests.Tokens;

[Collection(nameof(Running))]
public sealed class ServiceTokenTests(IdentityApp app)
{
    public static TheoryData<string> Names => [.. Clients.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_service_gets_a_token_without_a_role(string client)
    {
        using var browser = await app.BrowserAsync();
        var tokens = await AskAsync(browser, client, ClientSecrets.Of(client));

        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.Equal((client, client), (tokens.Claim("sub"), tokens.Claim("client_id")));
        Assert.Null(tokens.Claim("role"));
        Assert.Equal("award", Assert.Single(tokens.Access.Audiences));
        Assert.Null(tokens.RefreshToken);
    }

    [Fact]
    public async Task A_wrong_secret_gets_none_and_another_service_s_is_wrong()
    {
        using var browser = await app.BrowserAsync();
        foreach (var secret in (string[])["wrong", ClientSecrets.Of("honours")])
        {
            var tokens = await AskAsync(browser, "applications", secret);
            Assert.Equal("invalid_client", tokens.Error);
        }
    }

    [Fact]
    public async Task A_service_reads_units_and_is_no_person()
    {
        using var browser = await app.BrowserAsync();
        var tokens = await AskAsync(browser, "public", ClientSecrets.Of("public"));
        var api = new Api(browser.Http, tokens.AccessToken!);

        using var units = await api.GetAsync(
            "/api/identity/units?kind=county-office&kind=high-tech-zone"
        );
        using var me = await api.GetAsync("/api/identity/me");
        using var nobody = await browser.GetAsync("/api/identity/units");

        Assert.Equal(HttpStatusCode.OK, units.StatusCode);
        var text = await units.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(6, text.Split("\"code\"").Length - 1);
        Assert.Equal(HttpStatusCode.Forbidden, me.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private static Task<TokenReply> AskAsync(Browser browser, string client, string secret) =>
        Gateway.TokenAsync(
            browser.Http,
            client,
            ("grant_type", "client_credentials"),
            ("client_secret", secret)
        );
}
