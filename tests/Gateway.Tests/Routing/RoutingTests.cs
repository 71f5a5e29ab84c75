using System.Net;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Routing;

public sealed class RoutingTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/applications/editions", "/api/applications/editions")]
    [InlineData("/api/notifications/inbox?limit=1", "/api/notifications/inbox")]
    [InlineData("/openapi/publicity.json", "/openapi/v1.json")]
    [InlineData("/connect/authorize", "/connect/authorize")]
    [InlineData("/.well-known/openid-configuration", "/.well-known/openid-configuration")]
    [InlineData("/account/sign-in", "/account/sign-in")]
    [InlineData("/guide/13", "/guide/13")]
    public async Task A_path_reaches_its_service(string path, string seen)
    {
        using var visitor = fixture.Gateway.Visitor();

        Assert.Equal(seen, await visitor.GetStringAsync(path, Ct));
    }

    [Theory]
    [InlineData("/api/nobody/knows")]
    [InlineData("/api")]
    [InlineData("/openapi/gateway.json")]
    [InlineData("/internal/session-token")]
    [InlineData("/workbench/health")]
    [InlineData("/workbench/alive")]
    [InlineData("/workbench/internal/anything")]
    public async Task What_has_no_route_is_not_found_and_reaches_nobody(string path)
    {
        using var visitor = fixture.Gateway.Visitor();

        using var answer = await visitor.GetAsync(path, Ct);

        await Problems.IsAsync(answer, HttpStatusCode.NotFound, "not-found");
        Assert.DoesNotContain(fixture.Services.Requests, r => r.Path == path);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task Health_is_the_gateways_own_and_ready_without_redis(string path)
    {
        using var visitor = fixture.Gateway.Visitor();

        using var answer = await visitor.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(fixture.Services.Requests, r => r.Path == path);
    }

    [Fact]
    public async Task Inside_only_internal_paths_and_health_answer()
    {
        using var inside = fixture.Gateway.Inside();

        Assert.Equal(HttpStatusCode.OK, (await inside.GetAsync("/health", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inside.GetAsync("/", Ct)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await inside.GetAsync("/api/publicity/notices", Ct)).StatusCode
        );
    }

    [Fact]
    public async Task A_visitor_cannot_say_where_they_come_from()
    {
        using var visitor = fixture.Gateway.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/identity/me");
        foreach (var name in (string[])["X-Forwarded-For", "X-Real-IP", "Forwarded"])
        {
            request.Headers.TryAddWithoutValidation(name, "203.0.113.9");
        }
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Prefix", "/evil");

        (await visitor.SendAsync(request, Ct)).Dispose();

        var seen = fixture.Services.Last;
        Assert.Equal("127.0.0.1", seen["X-Forwarded-For"]);
        Assert.Equal("http", seen["X-Forwarded-Proto"]);
        Assert.Equal($"127.0.0.1:{fixture.Gateway.Port}", seen["X-Forwarded-Host"]);
        Assert.False(seen.ContainsKey("X-Forwarded-Prefix"));
        Assert.False(seen.ContainsKey("X-Real-IP"));
        Assert.False(seen.ContainsKey("Forwarded"));
    }

    [Theory]
    [TestSupport.Article(21)]
    [InlineData("/api/publicity/complaints")]
    [InlineData("/api/publicity/complaints/abc")]
    [InlineData("/complaints/new")]
    public async Task Whoever_complains_is_not_given_away_by_their_address(string path)
    {
        using var visitor = fixture.Gateway.Visitor();

        (await visitor.PostAsync(path, content: null, Ct)).Dispose();

        var (seenPath, headers) = fixture.Services.Requests.Last();
        Assert.Equal(path, seenPath);
        Assert.False(headers.ContainsKey("X-Forwarded-For"));
        Assert.Equal("http", headers["X-Forwarded-Proto"]);
        Assert.DoesNotContain(
            headers,
            h =>
                h.Value.ToString().Contains("127.0.0.1", StringComparison.Ordinal)
                && h.Key is not ("Host" or "X-Forwarded-Host")
        );
    }

    [Fact]
    public async Task Headers_that_only_the_gateway_may_set_are_taken_from_outsiders()
    {
        using var visitor = fixture.Gateway.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/applications/editions");
        request.Headers.Add("X-Award-Session", "guess");
        request.Headers.Add("x-acting-user", "somebody");
        request.Headers.Add("Cookie", "award=stale; other=1");

        (await visitor.SendAsync(request, Ct)).Dispose();

        var seen = fixture.Services.Last;
        Assert.False(seen.ContainsKey("X-Award-Session"));
        Assert.False(seen.ContainsKey("x-acting-user"));
        Assert.False(seen.ContainsKey("Cookie"));
        Assert.False(seen.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Identity_gets_its_own_cookies_but_not_the_session()
    {
        using var visitor = fixture.Gateway.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add("Cookie", "identity=1; award=secret; award-oidc.nonce.x=N; theme=dark");

        (await visitor.SendAsync(request, Ct)).Dispose();

        Assert.Equal("identity=1; theme=dark", fixture.Services.Last.Cookie);
    }

    [Fact]
    public async Task A_valid_bearer_token_goes_on_and_an_invalid_one_ends_here()
    {
        using var visitor = fixture.Gateway.Visitor();
        var token = fixture.Gateway.Tokens.ForUser(Roles.Office);
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await visitor.GetAsync("/api/applications/mine", Ct)).Dispose();
        Assert.Equal($"Bearer {token}", fixture.Services.Last.Authorization);

        visitor.DefaultRequestHeaders.Authorization = new("Bearer", token[..^8] + "aaaaaaaa");
        using var answer = await visitor.GetAsync("/api/applications/not-reached", Ct);

        await Problems.IsAsync(answer, HttpStatusCode.Unauthorized, "token-invalid");
        Assert.DoesNotContain(
            fixture.Services.Requests,
            r => r.Path.EndsWith("not-reached", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Credentials_of_clients_reach_the_token_endpoint_untouched()
    {
        using var visitor = fixture.Gateway.Visitor();
        visitor.DefaultRequestHeaders.Authorization = new("Basic", "Z3Vlc3Q6eA==");

        (await visitor.PostAsync("/connect/token", content: null, Ct)).Dispose();

        Assert.Equal("Basic Z3Vlc3Q6eA==", fixture.Services.Last.Authorization);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_no_server_name()
    {
        using var visitor = fixture.Gateway.Visitor();

        foreach (var path in (string[])["/guide/1", "/api/nobody", "/session", "/api/review/x"])
        {
            using var answer = await visitor.GetAsync(path, Ct);

            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Single(answer.Headers.GetValues("Permissions-Policy"));
            Assert.Equal(
                "same-origin",
                answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single()
            );
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task The_workbench_sends_people_to_sign_in_and_programs_a_problem()
    {
        using var visitor = fixture.Gateway.Visitor();
        using var program = await visitor.GetAsync("/workbench/_blazor/negotiate", Ct);
        await Problems.IsAsync(program, HttpStatusCode.Unauthorized, "sign-in-required");

        visitor.DefaultRequestHeaders.Add("Accept", "text/html");
        using var person = await visitor.GetAsync("/workbench/inbox?page=2", Ct);

        Assert.Equal(HttpStatusCode.Redirect, person.StatusCode);
        Assert.Equal(
            "/signin?returnUrl=%2Fworkbench%2Finbox%3Fpage%3D2",
            person.Headers.Location?.ToString()
        );
    }
}
