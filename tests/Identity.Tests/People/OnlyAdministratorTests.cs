using System.Net;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.People;

/// <summary>What is left to do when one of two administrators is gone.</summary>
public sealed class OnlyAdministratorTests(OnlyAdministratorTests.App app)
    : IClassFixture<OnlyAdministratorTests.App>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_withdrawn_the_other_does_not_choose_the_next_alone()
    {
        using var browser = await app.Identity.BrowserAsync();
        using var another = await app.Identity.BrowserAsync();
        var (admin, leading) = (
            await ApiAsync(browser, "admin"),
            await ApiAsync(another, "leading")
        );
        var other = (
            await admin.GetAsync<AccountPage>("/api/identity/accounts?search=admin2")
        ).Items.Single();
        using var withdrawn = await ChangeAsync(
            admin,
            $"accounts/{other.Id}",
            $"assignments/{other.Assignments[0].Id}/withdraw"
        );
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);

        var me = await admin.GetAsync<MeView>("/api/identity/me");
        using var last = await ChangeAsync(
            admin,
            $"accounts/{me.Subject}",
            $"assignments/{me.Active!.Id}/withdraw"
        );
        Assert.Equal("last-administrator", await Api.CodeAsync(last));
        using var clerk = await CreateAsync(admin, "a-clerk", Roles.Office);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "second-administrator-needed"),
            (clerk.StatusCode, await Api.CodeAsync(clerk))
        );

        using var created = await CreateAsync(admin, "third-admin", Roles.Administrator);
        var third = (
            await created.Content.ReadFromJsonAsync<AccountView>(AwardJson.Options, Cancel)
        )!;
        Assert.Empty(third.Assignments);
        var proposal = Assert.Single(
            (await leading.GetAsync<Page<RoleProposalView>>("/api/identity/role-proposals")).Items
        );
        Assert.Equal(
            (third.Id, Roles.LeadingGroup, true),
            (proposal.AccountId, proposal.ConfirmedIn, proposal.ByOnlyAdministrator)
        );
        using var alone = await ChangeAsync(admin, $"role-proposals/{proposal.Id}", "confirm");
        Assert.Equal(HttpStatusCode.Forbidden, alone.StatusCode);
        using var confirmed = await ChangeAsync(
            leading,
            $"role-proposals/{proposal.Id}",
            "confirm"
        );
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        third = await admin.GetAsync<AccountView>($"/api/identity/accounts/{third.Id}");
        Assert.Equal([Roles.Administrator], third.Assignments.Select(a => a.Role));
    }

    private static async Task<Api> ApiAsync(Browser browser, string userName) =>
        new(browser.Http, (await new Gateway(browser).SignInAsync(userName)).AccessToken!);

    private static Task<HttpResponseMessage> CreateAsync(Api api, string name, string role) =>
        api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            new CreateAccountRequest(name, "某人", "Initial-2023!", [new("city-office", role)])
        );

    private static async Task<HttpResponseMessage> ChangeAsync(Api api, string path, string verb)
    {
        using var read = await api.GetAsync($"/api/identity/{path}");
        return await api.SendAsync(
            HttpMethod.Post,
            $"/api/identity/{path}/{verb}",
            null,
            read.Headers.ETag
        );
    }

    /// <summary>An Identity of its own: nobody else's administrator is withdrawn.</summary>
    public sealed class App(TestPostgres postgres) : IAsyncLifetime
    {
        internal IdentityApp Identity { get; } = new(postgres);

        public ValueTask InitializeAsync() => Identity.InitializeAsync();

        public ValueTask DisposeAsync() => Identity.DisposeAsync();
    }
}
