using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Gateway.Session;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Session;

/// <summary>All of it without Redis: nothing listens where this gateway looks for it.</summary>
public sealed class SessionTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Due = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Spent = TimeSpan.FromSeconds(-1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Services_see_the_token_and_never_the_cookie()
    {
        Identity();
        using var browser = await fixture.Gateway.SignedInAsync(Fresh);

        var seen = await browser.GetStringAsync("/api/applications/mine", Ct);

        Assert.StartsWith("Bearer ey", seen, StringComparison.Ordinal);
        Assert.False(fixture.Services.Last.ContainsKey("Cookie"));
        Assert.False(fixture.Services.Last.ContainsKey("X-Award-Session"));
    }

    [Fact]
    public async Task The_workbench_also_gets_a_handle_and_the_public_pages_nothing()
    {
        Identity();
        using var browser = await fixture.Gateway.SignedInAsync(Fresh);

        await browser.GetStringAsync("/workbench/", Ct);
        Assert.StartsWith(
            "Bearer ey",
            fixture.Services.Last.Authorization.ToString(),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(fixture.Services.Last["X-Award-Session"].ToString());

        Assert.Empty(await browser.GetStringAsync("/guide", Ct));
        Assert.False(fixture.Services.Last.ContainsKey("X-Award-Session"));
    }

    [Fact]
    public async Task The_session_says_who_is_signed_in()
    {
        Identity();
        using var browser = await fixture.Gateway.SignedInAsync(Fresh);
        using var visitor = fixture.Gateway.Visitor();

        var mine = await browser.GetFromJsonAsync<SessionView>("/session", Ct);
        var nobodys = await visitor.GetFromJsonAsync<SessionView>("/session", Ct);

        Assert.Equal(new(true, "王主任", "city-office", "office", "X-Award-Request"), mine);
        Assert.Equal(new(false, null, null, null, "X-Award-Request"), nobodys);
    }

    [Fact]
    public async Task The_database_holds_neither_keys_nor_tokens_in_the_clear()
    {
        using var browser = await fixture.Gateway.SignedInAsync(Fresh, "very-secret-refresh-token");
        await using var scope = fixture.Gateway.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();

        var tickets = await db.Sessions.Select(row => row.Ticket).ToListAsync(Ct);

        Assert.NotEmpty(tickets);
        Assert.All(
            tickets,
            ticket =>
                Assert.DoesNotContain(
                    "very-secret",
                    Encoding.UTF8.GetString(ticket),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-1)]
    public async Task Two_replicas_and_many_requests_refresh_once(int secondsLeft)
    {
        var identity = Identity();
        identity.Delay = TimeSpan.FromMilliseconds(300);
        await using var second = await fixture.AnotherGatewayAsync();
        using var browser = await fixture.Gateway.SignedInAsync(
            TimeSpan.FromSeconds(secondsLeft),
            Guid.NewGuid().ToString()
        );
        using var elsewhere = second.Visitor();
        foreach (var header in browser.DefaultRequestHeaders)
        {
            elsewhere.DefaultRequestHeaders.Add(header.Key, header.Value);
        }

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    (i % 2 == 0 ? browser : elsewhere).GetStringAsync($"/api/review/{i}", Ct)
                )
        );

        Assert.All(answers, seen => Assert.StartsWith("Bearer ey", seen, StringComparison.Ordinal));
        var token = Assert.Single(identity.Given);
        Assert.Equal($"Bearer {token}", await browser.GetStringAsync("/api/review/after", Ct));
        Assert.Equal($"Bearer {token}", await elsewhere.GetStringAsync("/api/review/after", Ct));
    }

    [Fact]
    public async Task When_identity_ends_the_sign_in_the_session_is_over()
    {
        Identity().SessionOver = true;
        using var browser = await fixture.Gateway.SignedInAsync(Due, Guid.NewGuid().ToString());

        using var answer = await browser.GetAsync("/workbench/", Ct);

        await Problems.IsAsync(answer, HttpStatusCode.Unauthorized, "sign-in-required");
        Assert.Empty(await browser.GetStringAsync("/api/review/anonymous-now", Ct));
    }

    [Fact]
    public async Task Nobody_notices_that_identity_is_away_until_tokens_are_spent()
    {
        Identity();
        await using var gateway = await fixture.AnotherGatewayAsync(
            new KeyValuePair<string, string?>(
                "services:identity:http:0",
                $"http://127.0.0.1:{FreePort.Next()}"
            )
        );
        using var due = await gateway.SignedInAsync(Due, sid: "due");
        using var spent = await gateway.SignedInAsync(Spent, sid: "spent");

        Assert.StartsWith(
            "Bearer ey",
            await due.GetStringAsync("/api/review/x", Ct),
            StringComparison.Ordinal
        );
        using var answer = await spent.GetAsync("/api/review/x", Ct);

        await Problems.IsAsync(answer, HttpStatusCode.ServiceUnavailable, "service-unavailable");
    }

    [Fact]
    public async Task Where_identity_is_away_signing_in_says_so()
    {
        await using var gateway = await fixture.AnotherGatewayAsync(
            new KeyValuePair<string, string?>(
                "services:identity:http:0",
                $"http://127.0.0.1:{FreePort.Next()}"
            )
        );
        using var visitor = gateway.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept", "text/html");
        visitor.DefaultRequestHeaders.Host = "localhost:8080";

        using var redirect = await visitor.GetAsync("/signin", Ct);
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        using var page = await visitor.GetAsync(redirect.Headers.Location!.PathAndQuery, Ct);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Extending_a_session_keeps_newer_tokens()
    {
        Identity();
        var store = fixture.Gateway.Services.GetRequiredService<ITicketStore>();
        var refresh = fixture.Gateway.Services.GetRequiredService<SessionRefresh>();
        var old = fixture.Gateway.Ticket(Due, Guid.NewGuid().ToString(), "extended");
        var key = await store.StoreAsync(old);
        var fresh = await refresh.FreshAsync(old.Properties.Handle!, Ct);

        old.Properties.ExpiresUtc = DateTimeOffset.UtcNow.AddHours(8);
        await store.RenewAsync(key, old);

        var now = await store.RetrieveAsync(key);
        Assert.Equal(fresh!.Properties.AccessToken, now!.Properties.AccessToken);
        Assert.True(now.Properties.ExpiresUtc > DateTimeOffset.UtcNow.AddHours(7));
    }

    [Fact]
    public async Task Signing_in_again_ends_what_the_same_sign_in_held_before()
    {
        Identity();
        using var before = await fixture.Gateway.SignedInAsync(Fresh, sid: "same");
        using var after = await fixture.Gateway.SignedInAsync(Fresh, sid: "same");

        Assert.False((await before.GetFromJsonAsync<SessionView>("/session", Ct))!.SignedIn);
        Assert.True((await after.GetFromJsonAsync<SessionView>("/session", Ct))!.SignedIn);
    }

    private TokenEndpoint Identity()
    {
        var identity = new TokenEndpoint(fixture.Gateway);
        fixture.Services.Answer = identity.AnswerAsync;
        return identity;
    }
}
