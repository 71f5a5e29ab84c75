using System.Net;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.People;

[Collection(nameof(Running))]
public sealed class AdministrationTests(IdentityApp app)
{
    private const string Initial = "Initial-2023!";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_endpoint_says_who_may_call_it() => Assert.Empty(app.UnmarkedEndpoints());

    [Fact]
    public async Task A_new_person_sets_a_password_before_anything_else()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        await CreateAsync(api, "new-person", new AssignmentRequest("dept-fgw", Roles.Department));
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        using var asked = await browser.GetAsync(gateway.Authorize());
        using var signedIn = await browser.FillAsync(
            asked.Headers.Location!.OriginalString,
            ("userName", "new-person"),
            ("password", Initial)
        );
        using var interrupted = await browser.GetAsync(signedIn.Headers.Location!.OriginalString);
        Assert.StartsWith(
            "/account/password?",
            interrupted.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );

        using var changed = await browser.FillAsync(
            interrupted.Headers.Location.OriginalString,
            ("current", Initial),
            ("wanted", "My-own-2024!"),
            ("repeated", "My-own-2024!")
        );
        var tokens = await gateway.ComeBackAsync(changed.Headers.Location!.OriginalString);

        Assert.Equal(Roles.Department, tokens.Claim("role"));
    }

    [Fact]
    public async Task A_repeated_request_creates_once()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        var key = Guid.NewGuid();
        var request = new CreateAccountRequest("only-once", "某人", Initial, []);
        using var first = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            request,
            null,
            key
        );
        using var second = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            request,
            null,
            key
        );
        using var other = await api.SendAsync(HttpMethod.Post, "/api/identity/accounts", request);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(
            (HttpStatusCode.Conflict, "user-name-taken"),
            (other.StatusCode, await Api.CodeAsync(other))
        );
    }

    [Theory]
    [InlineData("Not Allowed", Initial, "dept-fgw", Roles.Department, "user-name-malformed")]
    [InlineData("weak-one", "short", "dept-fgw", Roles.Department, "password-too-weak")]
    [InlineData("wrong-unit", Initial, "dept-none", Roles.Department, "unit-unknown")]
    [InlineData("wrong-role", Initial, "dept-fgw", "king", "role-unknown")]
    [InlineData("misfit", Initial, "dept-fgw", Roles.Office, "role-does-not-fit-unit")]
    public async Task What_is_wrong_is_named(
        string name,
        string password,
        string unit,
        string role,
        string code
    )
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            new CreateAccountRequest(name, "某人", password, [new(unit, role)])
        );
        Assert.Equal(code, await Api.CodeAsync(answer));
    }

    [Fact]
    public async Task A_withdrawn_role_ends_at_the_next_refresh()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var tokens = await gateway.SignInAsync("dept-sthjj");
        var account = Assert.Single(
            (await api.GetAsync<AccountPage>("/api/identity/accounts?search=dept-sthjj")).Items
        );

        using var withdrawn = await ChangeAsync(
            api,
            account.Id,
            $"assignments/{account.Assignments[0].Id}/withdraw"
        );

        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.Equal("role-withdrawn", (await gateway.RefreshAsync(tokens)).Description);
        using var again = await browser.GetAsync(gateway.Authorize());
        using var page = await browser.GetAsync(again.Headers.Location!.OriginalString);
        Assert.Contains(
            "没有有效的角色",
            await page.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_disabled_account_is_out_and_comes_back_when_enabled()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var tokens = await gateway.SignInAsync("dept-rsj");
        var id = Guid.Parse(tokens.Claim("sub")!);

        using var disabled = await ChangeAsync(api, id, "disable");
        Assert.Equal(HttpStatusCode.OK, disabled.StatusCode);
        Assert.Equal("invalid_grant", (await gateway.RefreshAsync(tokens)).Error);
        using var refused = await browser.FillAsync(
            "/account/sign-in",
            ("userName", "dept-rsj"),
            ("password", "Award-2023!")
        );
        Assert.Contains(
            "已停用",
            await refused.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );

        using var enabled = await ChangeAsync(api, id, "enable");
        Assert.False((await enabled.Content.ReadFromJsonAsync<AccountView>(Cancel))!.Disabled);
        Assert.Equal(HttpStatusCode.OK, (await gateway.SignInAsync("dept-rsj")).Status);
        var kinds = (
            await api.GetAsync<List<AccountEventView>>($"/api/identity/accounts/{id}/events")
        )
            .Select(e => e.Kind)
            .ToList();
        Assert.Contains("disabled", kinds);
        Assert.Contains("enabled", kinds);
    }

    [Fact]
    public async Task A_change_needs_the_version_it_was_made_from()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        var id = await CreateAsync(api, "versioned");
        using var read = await api.GetAsync($"/api/identity/accounts/{id}");
        var grant = new AssignmentRequest("dept-yjj", Roles.Department);
        var path = $"/api/identity/accounts/{id}/assignments";

        using var without = await api.SendAsync(HttpMethod.Post, path, grant);
        using var first = await api.SendAsync(HttpMethod.Post, path, grant, read.Headers.ETag);
        using var late = await api.SendAsync(HttpMethod.Post, path, grant, read.Headers.ETag);
        using var next = await api.SendAsync(
            HttpMethod.Post,
            $"/api/identity/accounts/{id}/disable",
            null,
            first.Headers.ETag
        );

        Assert.Equal("precondition-required", await Api.CodeAsync(without));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, "changed-meanwhile"),
            (late.StatusCode, await Api.CodeAsync(late))
        );
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    [Article(7)]
    public async Task Expert_and_supervisor_is_refused_with_its_article()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        var id = await CreateAsync(
            api,
            "some-expert",
            new AssignmentRequest("expert-group", Roles.Expert)
        );

        using var answer = await ChangeAsync(
            api,
            id,
            "assignments",
            new AssignmentRequest("supervision-group", Roles.Supervisor)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("\"article\":7", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_from_key_to_key()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        var names = new List<string>();
        for (string? after = ""; after is not null; )
        {
            var page = await api.GetAsync<AccountPage>(
                $"/api/identity/accounts?limit=7&after={after}"
            );
            names.AddRange(page.Items.Select(a => a.UserName));
            after = page.Next;
        }
        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.True(names.Count >= 26);
        var office = await api.GetAsync<AccountPage>("/api/identity/accounts?unit=leading-group");
        Assert.Equal(
            ["leading", "leading-2", "leading-3", "leading-4", "leading-5", "office"],
            office.Items.Select(a => a.UserName)
        );
    }

    [Fact]
    [Article(11)]
    public async Task An_applying_unit_is_entered_once_and_people_act_for_it()
    {
        using var admin = await app.BrowserAsync();
        var api = await AdministratorAsync(admin);
        var request = new AddUnitRequest("示例新登记企业有限公司", "示例新登记企业");
        using var added = await AddAsync(request);
        var unit = (await added.Content.ReadFromJsonAsync<UnitView>(Cancel))!;
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal([UnitKinds.Enterprise], unit.Kinds);

        using var again = await AddAsync(request);
        Assert.Equal("unit-exists", await Api.CodeAsync(again));
        using var nameless = await AddAsync(new(" "));
        Assert.Equal("unit-name-malformed", await Api.CodeAsync(nameless));
        using var codeless = await AddAsync(new("示例另一企业", Code: "示例"));
        Assert.Equal("unit-code-malformed", await Api.CodeAsync(codeless));
        await CreateAsync(api, "new-applicant", new AssignmentRequest(unit.Code, Roles.Applicant));

        Task<HttpResponseMessage> AddAsync(AddUnitRequest body) =>
            api.SendAsync(HttpMethod.Post, "/api/identity/units", body);
    }

    [Theory]
    [Article(8)]
    [Article(22)]
    [InlineData("applicant", 1)]
    [InlineData("county-510402-2", 0)]
    public async Task Who_else_means_to_apply_is_nobodys_business(string userName, int own)
    {
        using var browser = await app.BrowserAsync();
        var tokens = await new Gateway(browser).SignInAsync(userName);
        var api = new Api(browser.Http, tokens.AccessToken!);
        var units = await api.GetAsync<List<UnitView>>("/api/identity/units");

        Assert.Equal(own, units.Count(u => u.Kinds.Contains(UnitKinds.Enterprise)));
        Assert.Contains(units, u => u.Kinds.Contains(UnitKinds.CountyOffice));
    }

    [Fact]
    public async Task Nobody_else_administers()
    {
        using var browser = await app.BrowserAsync();
        var tokens = await new Gateway(browser).SignInAsync("leading");
        using var answer = await new Api(browser.Http, tokens.AccessToken!).GetAsync(
            "/api/identity/accounts"
        );
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<Api> AdministratorAsync(Browser browser) =>
        new(browser.Http, (await new Gateway(browser).SignInAsync("admin")).AccessToken!);

    private static async Task<Guid> CreateAsync(
        Api api,
        string name,
        params AssignmentRequest[] roles
    )
    {
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            new CreateAccountRequest(name, "某人", Initial, roles)
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<AccountView>(Cancel))!.Id;
    }

    private static async Task<HttpResponseMessage> ChangeAsync(
        Api api,
        Guid id,
        string verb,
        object? body = null
    )
    {
        using var read = await api.GetAsync($"/api/identity/accounts/{id}");
        return await api.SendAsync(
            HttpMethod.Post,
            $"/api/identity/accounts/{id}/{verb}",
            body,
            read.Headers.ETag
        );
    }
}
