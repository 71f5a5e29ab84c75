using System.Net;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Gateway.Session;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Session;

public sealed class InternalTokensTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Path = "/internal/session-token";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_workbench_gets_fresh_tokens_for_a_handle()
    {
        var identity = new TokenEndpoint(fixture.Gateway);
        fixture.Services.Answer = identity.AnswerAsync;
        using var browser = await fixture.Gateway.SignedInAsync(TimeSpan.FromMinutes(5), "r", "w");
        await browser.GetStringAsync("/workbench/", Ct);
        var handle = fixture.Services.Last["X-Award-Session"].ToString();
        using var workbench = Inside(ResourceNames.Workbench);

        using var answer = await workbench.PostAsJsonAsync(
            Path,
            new SessionTokenRequest(handle),
            Ct
        );

        var reply = await answer.Content.ReadFromJsonAsync<SessionTokenReply>(Ct);
        Assert.Equal(fixture.Services.Last.Authorization, $"Bearer {reply!.AccessToken}");
        Assert.InRange(reply.ExpiresAt, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task An_ended_session_is_said_to_be_over()
    {
        using var workbench = Inside(ResourceNames.Workbench);

        using var answer = await workbench.PostAsJsonAsync(
            Path,
            new SessionTokenRequest("none"),
            Ct
        );

        await Problems.IsAsync(answer, HttpStatusCode.Unauthorized, "session-over");
    }

    [Fact]
    public async Task Nobody_else_may_ask()
    {
        using var other = Inside(ResourceNames.Public);
        using var person = fixture.Gateway.Inside();
        person.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            fixture.Gateway.Tokens.ForUser(Roles.Administrator)
        );
        using var nobody = fixture.Gateway.Inside();
        var request = new SessionTokenRequest("any");

        using var forOther = await other.PostAsJsonAsync(Path, request, Ct);
        using var forPerson = await person.PostAsJsonAsync(Path, request, Ct);
        using var forNobody = await nobody.PostAsJsonAsync(Path, request, Ct);

        Assert.Equal(HttpStatusCode.Forbidden, forOther.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forPerson.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, forNobody.StatusCode);
    }

    [Fact]
    public async Task From_outside_it_does_not_exist_even_for_the_workbench()
    {
        using var outside = fixture.Gateway.Visitor();
        outside.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            fixture.Gateway.Tokens.ForService(ResourceNames.Workbench)
        );

        using var answer = await outside.PostAsJsonAsync(Path, new SessionTokenRequest("any"), Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private HttpClient Inside(string service)
    {
        var client = fixture.Gateway.Inside();
        var token = fixture.Gateway.Tokens.ForService(service);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}
