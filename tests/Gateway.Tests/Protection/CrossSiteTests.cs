using System.Net;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Protection;

/// <summary>The public address of this gateway is http://localhost:8080, whatever port it listens on.</summary>
public sealed class CrossSiteTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Cookie = "Cookie: award=x";
    private const string SameOrigin = "Sec-Fetch-Site: same-origin";
    private const string Own = "X-Award-Request: 1";

    [Theory]
    [InlineData("/api/applications/x", Cookie)]
    [InlineData("/api/applications/x", Cookie, Own)]
    [InlineData("/api/applications/x", Cookie, SameOrigin)]
    [InlineData("/api/applications/x", Cookie, Own, "Sec-Fetch-Site: cross-site")]
    [InlineData("/api/applications/x", Cookie, Own, "Sec-Fetch-Site: same-site")]
    [InlineData("/api/applications/x", Cookie, Own, "Sec-Fetch-Site: none")]
    [InlineData("/api/applications/x", Cookie, Own, "Origin: https://evil.example")]
    [InlineData("/api/applications/x", Cookie, Own, "Origin: null")]
    [InlineData("/signout", Cookie)]
    [InlineData(
        "/account/password",
        Cookie,
        "Sec-Fetch-Site: cross-site",
        "Origin: http://localhost:8080"
    )]
    public async Task What_another_site_makes_a_browser_send_is_refused(
        string path,
        params string[] headers
    )
    {
        using var answer = await SendAsync(HttpMethod.Post, path, headers);

        await Problems.IsAsync(answer, HttpStatusCode.Forbidden, "cross-site-refused");
    }

    [Theory]
    [InlineData("POST", "/api/applications/x", Cookie, Own, SameOrigin)]
    [InlineData("DELETE", "/api/applications/x", Cookie, Own, "Origin: http://localhost:8080")]
    [InlineData("POST", "/account/password", Cookie, SameOrigin)]
    [InlineData("POST", "/objections", Cookie, "Origin: http://localhost:8080")]
    [InlineData("GET", "/api/applications/x", Cookie, "Sec-Fetch-Site: cross-site")]
    [InlineData("POST", "/complaints", "Sec-Fetch-Site: cross-site")]
    [InlineData("POST", "/api/publicity/complaints")]
    [InlineData("POST", "/connect/token")]
    public async Task What_our_pages_or_nobody_in_particular_send_goes_on(
        string method,
        string path,
        params string[] headers
    )
    {
        using var answer = await SendAsync(HttpMethod.Parse(method), path, headers);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_bearer_token_is_never_sent_by_a_browser_on_its_own()
    {
        var token = fixture.Gateway.Tokens.ForUser("office");

        using var answer = await SendAsync(
            HttpMethod.Post,
            "/api/applications/x",
            [$"Authorization: Bearer {token}", Cookie, "Sec-Fetch-Site: cross-site"]
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_socket_from_another_site_is_refused()
    {
        string[] upgrade = ["Connection: Upgrade", "Upgrade: websocket", Cookie];

        using var refused = await SendAsync(
            HttpMethod.Get,
            "/workbench/_blazor",
            [.. upgrade, "Origin: https://evil.example"]
        );

        await Problems.IsAsync(refused, HttpStatusCode.Forbidden, "cross-site-refused");
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string[] headers
    )
    {
        using var visitor = fixture.Gateway.Visitor();
        using var request = new HttpRequestMessage(method, path);
        foreach (var header in headers)
        {
            var parts = header.Split(": ");
            request.Headers.TryAddWithoutValidation(parts[0], parts[1]);
        }
        return await visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
