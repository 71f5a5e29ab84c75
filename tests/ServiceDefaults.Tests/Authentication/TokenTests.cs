using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.Tests.Authentication;

public sealed class TokenTests
{
    private static readonly Dictionary<string, object> Office = new()
    {
        [AwardClaims.Subject] = "1",
        [AwardClaims.Name] = "张三",
        [AwardClaims.Unit] = "city-office",
        [AwardClaims.Role] = Roles.Office,
    };

    private static Task<TestApp> StartAsync() =>
        TestApp.StartAsync(map: app =>
        {
            app.MapGet("/api/publicity/me", (HttpContext c) => c.User.ToAwardUser())
                .RequireAuthorization();
            app.MapGet("/api/publicity/office", (HttpContext c) => c.User.ToAwardUser())
                .RequireAwardRole(Roles.Office, Roles.LeadingGroup);
            app.MapGet("/api/publicity/internal", (HttpContext c) => c.ActingAwardUser())
                .RequireServiceClient(ResourceNames.Review);
            app.MapGet("/api/publicity/unmarked", () => "open to nobody");
            app.MapGet("/api/publicity/everybody", () => "open to all").AllowAnonymous();
        });

    [Fact]
    public async Task A_valid_token_tells_who_acts_in_which_unit_and_role()
    {
        await using var app = await StartAsync();
        var user = await app.Client(app.Tokens.Create(Office))
            .GetFromJsonAsync<AwardUser>("/api/publicity/office");
        Assert.Equal(new AwardUser("1", "张三", "city-office", Roles.Office), user);
    }

    [Fact]
    public async Task Without_a_token_sign_in_is_asked_for()
    {
        await using var app = await StartAsync();
        await IsRefused(app, null, HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Another_role_lacks_the_right()
    {
        await using var app = await StartAsync();
        var token = app.Tokens.ForUser(Roles.Applicant);
        await IsRefused(app, token, HttpStatusCode.Forbidden, "role-lacks-right");
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_who_may_call_it_is_open_to_nobody()
    {
        await using var app = await StartAsync();
        const string unmarked = "/api/publicity/unmarked";
        string?[] callers =
        [
            null,
            .. Roles.All.Select(role => app.Tokens.ForUser(role)),
            app.Tokens.ForService(ResourceNames.Review),
        ];
        foreach (var token in callers)
        {
            using var answer = await app.Client(token).GetAsync(unmarked);
            Assert.Equal(
                token is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden,
                answer.StatusCode
            );
        }

        // What is marked, and what is not there at all, is as before.
        using var everybody = await app.Client().GetAsync("/api/publicity/everybody");
        Assert.Equal(HttpStatusCode.OK, everybody.StatusCode);
        using var nowhere = await app.Client().GetAsync("/api/publicity/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        using var wrong = await app.Client().PostAsync("/api/publicity/everybody", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
    }

    public static TheoryData<string> Unacceptable =>
        ["wrong-issuer", "wrong-audience", "expired", "foreign-key", "unsigned", "rubbish"];

    [Theory]
    [MemberData(nameof(Unacceptable))]
    public async Task A_token_that_does_not_hold_is_none(string flaw)
    {
        await using var app = await StartAsync();
        using var foreign = new TestTokens();
        var token = flaw switch
        {
            "wrong-issuer" => app.Tokens.Create(Office, issuer: "http://identity/"),
            "wrong-audience" => app.Tokens.Create(Office, audience: "other"),
            "expired" => app.Tokens.Create(Office, lifetime: TimeSpan.FromMinutes(-2)),
            "foreign-key" => foreign.Create(Office),
            "unsigned" => Unsigned(app.Tokens.Create(Office)),
            _ => "rubbish",
        };
        await IsRefused(app, token, HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task A_service_may_ask_in_its_own_name_where_it_is_listed()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await Internal(app, app.Tokens.ForService("review")));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Internal(app, app.Tokens.ForService("honours"))
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Internal(app, app.Tokens.ForUser(Roles.Office))
        );
    }

    [Fact]
    public async Task A_person_signed_in_through_a_client_of_that_name_is_not_that_service()
    {
        await using var app = await StartAsync();
        var token = app.Tokens.Create(new(Office) { [AwardClaims.ClientId] = "review" });
        Assert.Equal(HttpStatusCode.Forbidden, await Internal(app, token));
    }

    [Fact]
    public async Task The_acting_user_travels_as_a_second_validated_token()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForService("review"));
        client.DefaultRequestHeaders.Add(ActingUser.HeaderName, app.Tokens.Create(Office));
        var user = await client.GetFromJsonAsync<AwardUser>("/api/publicity/internal");
        Assert.Equal("张三", user!.Name);
    }

    [Fact]
    public async Task An_acting_user_with_an_expired_token_is_refused()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForService("review"));
        client.DefaultRequestHeaders.Add(
            ActingUser.HeaderName,
            app.Tokens.Create(Office, lifetime: TimeSpan.FromMinutes(-2))
        );
        using var answer = await client.GetAsync("/api/publicity/internal");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_person_cannot_speak_for_another()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForUser(Roles.Applicant, name: "李四"));
        client.DefaultRequestHeaders.Add(ActingUser.HeaderName, app.Tokens.Create(Office));
        var user = await client.GetFromJsonAsync<AwardUser>("/api/publicity/me");
        Assert.Equal("李四", user!.Name);
    }

    [Fact]
    public async Task A_service_without_a_person_is_refused_where_a_person_is_needed()
    {
        await using var app = await StartAsync();
        using var client = app.Client(app.Tokens.ForService("review"));
        using var answer = await client.GetAsync("/api/publicity/me");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static string Unsigned(string token) => token[..(token.LastIndexOf('.') + 1)];

    private static async Task<HttpStatusCode> Internal(TestApp app, string token)
    {
        using var answer = await app.Client(token).GetAsync("/api/publicity/internal");
        return answer.StatusCode;
    }

    private static async Task IsRefused(
        TestApp app,
        string? token,
        HttpStatusCode status,
        string code
    )
    {
        using var answer = await app.Client(token).GetAsync("/api/publicity/office");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<AwardProblem>())!.Code);
    }
}
