using System.Security.Claims;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Standing;
using QualityAward.TestSupport;

namespace QualityAward.ServiceDefaults.Tests.Authentication;

/// <summary>A role ends when it is withdrawn, not when the token does (article 22).</summary>
[Article(22)]
public sealed class StandingTests
{
    private static Task<TestApp> StartAsync() =>
        TestApp.StartAsync(map: app =>
        {
            app.MapGet("/api/publicity/secret", () => "sealed").RequireAwardRole(Roles.Office);
            app.MapGet("/api/publicity/files", () => "sealed").RequireSignIn();
            app.MapGet("/api/publicity/draft", () => "own")
                .RequireAwardRole(Roles.Office)
                .TokenSuffices("own");
        });

    [Theory]
    [InlineData("/api/publicity/secret")]
    [InlineData("/api/publicity/files")]
    public async Task A_withdrawn_role_opens_nothing_although_its_token_is_valid(string path)
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForUser(Roles.Office, subject: "1"));
        using var other = app.Client(app.Tokens.ForUser(Roles.Office, subject: "2"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);

        app.Tokens.Standing.Withdraw("1");

        await RefusedAsync(client, path, HttpStatusCode.Forbidden, "role-ended");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/publicity/draft")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task While_Identity_cannot_be_asked_nothing_is_opened_but_one_s_own()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForUser(Roles.Office));
        app.Tokens.Standing.IsAway = true;

        await RefusedAsync(
            client,
            "/api/publicity/secret",
            HttpStatusCode.ServiceUnavailable,
            "cannot-verify-now"
        );
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/publicity/draft")).StatusCode);
    }

    [Fact]
    public async Task Whoever_lacks_the_role_is_told_so_without_a_question()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForUser(Roles.Applicant));
        app.Tokens.Standing.IsAway = true;

        await RefusedAsync(
            client,
            "/api/publicity/secret",
            HttpStatusCode.Forbidden,
            "role-lacks-right"
        );
    }

    [Fact]
    public async Task A_service_is_no_person_whose_role_could_end()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForService(ResourceNames.Review));
        app.Tokens.Standing.IsAway = true;

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/publicity/files")).StatusCode);
    }

    [Fact]
    public async Task A_process_asks_Identity_unless_it_is_Identity()
    {
        await using var app = await TestApp.StartAsync(afterwards: services =>
            services.Remove(services.Last(s => s.ServiceType == typeof(IRoleStanding)))
        );
        var standing = app.Services.GetRequiredService<IRoleStanding>();
        Assert.IsType<AskedStanding>(standing);
        // Nobody is there to be asked.
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            standing.HoldsAsync(new ClaimsPrincipal(), TestContext.Current.CancellationToken)
        );
        Assert.Equal("cannot-verify-now", refused.Refusal.Code);
    }

    private static async Task RefusedAsync(
        HttpClient client,
        string path,
        HttpStatusCode status,
        string code
    )
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
    }
}
