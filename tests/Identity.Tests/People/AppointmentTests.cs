using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using QualityAward.Rest.Json;
using Xunit;

namespace QualityAward.Identity.Tests.People;

/// <summary>Nobody grants themselves: one administrator proposes, another confirms.</summary>
[Collection(nameof(Running))]
public sealed class AppointmentTests(IdentityApp app)
{
    private const string Proposals = "/api/identity/role-proposals";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_that_takes_two_is_held_when_the_second_has_confirmed()
    {
        using var first = await app.BrowserAsync();
        using var second = await app.BrowserAsync();
        var (admin, admin2) = (await ApiAsync(first, "admin"), await ApiAsync(second, "admin2"));
        var account = await CreateAsync(
            admin,
            "new-clerk",
            new("city-office", Roles.Office),
            new("dept-fgw", Roles.Department)
        );

        Assert.Equal([Roles.Department], account.Assignments.Select(a => a.Role));
        var proposal = Assert.Single(account.Proposals!);
        Assert.Equal(
            (RoleProposalState.Proposed, "示例·孙某", Roles.Office),
            (proposal.State, proposal.ProposedBy, proposal.Role)
        );
        using var again = await GrantAsync(admin2, account.Id, new("city-office", Roles.Office));
        Assert.Equal("role-proposed-already", await Api.CodeAsync(again));

        using var own = await SettleAsync(admin, proposal.Id, "confirm");
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "second-person-confirms"),
            (own.StatusCode, await Api.CodeAsync(own))
        );
        Assert.DoesNotContain("LeafRequested", string.Join(' ', await EventsAsync(proposal.Id)));
        using var confirmed = await SettleAsync(admin2, proposal.Id, "confirm");
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);

        var now = await admin.GetAsync<AccountView>($"/api/identity/accounts/{account.Id}");
        Assert.Contains(now.Assignments, a => a.Role == Roles.Office);
        Assert.Empty(now.Proposals!);
        // To the other administrators; to the holders of the role; to the log.
        Assert.Equal(
            ["MessageRequested", "LeafRequested", "MessageRequested"],
            await EventsAsync(proposal.Id)
        );
        using var late = await SettleAsync(admin2, proposal.Id, "refuse", "来不及了");
        Assert.Equal("proposal-settled", await Api.CodeAsync(late));
    }

    [Fact]
    public async Task Nobody_confirms_their_own_appointment_whoever_proposed_it()
    {
        using var first = await app.BrowserAsync();
        using var second = await app.BrowserAsync();
        var (admin, admin2) = (await ApiAsync(first, "admin"), await ApiAsync(second, "admin2"));
        var appointed = await FindAsync(admin, "admin2");
        using var granted = await GrantAsync(
            admin,
            appointed.Id,
            new("supervision-group", Roles.Supervisor)
        );
        var proposal = (
            await granted.Content.ReadFromJsonAsync<AccountView>(AwardJson.Options, Cancel)
        )!.Proposals!.Single();

        using var refused = await SettleAsync(admin2, proposal.Id, "confirm");
        Assert.Equal("second-person-confirms", await Api.CodeAsync(refused));
        using var others = await SettleAsync(admin2, proposal.Id, "withdraw", "不是我提出的");
        Assert.Equal("proposal-not-yours", await Api.CodeAsync(others));
        using var withdrawn = await SettleAsync(admin, proposal.Id, "withdraw", "提错了人");
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.DoesNotContain(
            (await FindAsync(admin, "admin2")).Assignments,
            a => a.Role == Roles.Supervisor
        );
    }

    [Fact]
    public async Task A_refusal_has_its_reason_and_the_same_may_be_proposed_again()
    {
        using var first = await app.BrowserAsync();
        using var second = await app.BrowserAsync();
        var (admin, admin2) = (await ApiAsync(first, "admin"), await ApiAsync(second, "admin2"));
        var account = await CreateAsync(
            admin2,
            "new-leader",
            new AssignmentRequest("leading-group", Roles.LeadingGroup)
        );
        var proposal = account.Proposals!.Single();

        using var mute = await SettleAsync(admin, proposal.Id, "refuse", " ");
        Assert.Equal("reason-missing", await Api.CodeAsync(mute));
        using var endless = await SettleAsync(admin, proposal.Id, "refuse", new('长', 501));
        Assert.Equal("text-too-long", await Api.CodeAsync(endless));
        using var refused = await SettleAsync(admin, proposal.Id, "refuse", "没有任命文件");
        var settled = (
            await refused.Content.ReadFromJsonAsync<RoleProposalView>(AwardJson.Options, Cancel)
        )!;
        Assert.Equal(
            (RoleProposalState.Refused, "没有任命文件", "示例·孙某"),
            (settled.State, settled.Reason, settled.SettledBy)
        );
        using var anew = await GrantAsync(
            admin2,
            account.Id,
            new("leading-group", Roles.LeadingGroup)
        );
        Assert.Equal(HttpStatusCode.OK, anew.StatusCode);
        var open = await admin.GetAsync<Page<RoleProposalView>>($"{Proposals}?state=proposed");
        Assert.Contains(open.Items, p => p.AccountId == account.Id);
    }

    [Fact]
    public async Task Whose_password_the_proposer_has_reset_does_not_confirm()
    {
        using var first = await app.BrowserAsync();
        using var second = await app.BrowserAsync();
        var (admin, admin2) = (await ApiAsync(first, "admin"), await ApiAsync(second, "admin2"));
        var account = await CreateAsync(
            admin,
            "new-watcher",
            new AssignmentRequest("supervision-group", Roles.Supervisor)
        );
        var target = await FindAsync(admin, "admin2");
        await app.InScopeAsync<IdentityDb>(async db =>
        {
            var by = await db.Accounts.SingleAsync(a => a.UserName == "admin", Cancel);
            db.AccountEvents.Add(
                new(target.Id, "password-reset", DateTimeOffset.UtcNow.AddDays(-29), by.Id)
            );
            await db.SaveChangesAsync(Cancel);
        });
        try
        {
            using var refused = await SettleAsync(
                admin2,
                account.Proposals!.Single().Id,
                "confirm"
            );
            Assert.Equal("second-person-confirms", await Api.CodeAsync(refused));
        }
        finally
        {
            await app.InScopeAsync<IdentityDb>(db =>
                db.AccountEvents.Where(e => e.AccountId == target.Id && e.Kind == "password-reset")
                    .ExecuteDeleteAsync(Cancel)
            );
        }
    }

    [Fact]
    public async Task The_leading_group_sees_none_that_does_not_wait_for_it()
    {
        using var browser = await app.BrowserAsync();
        var leading = await ApiAsync(browser, "leading");
        Assert.Empty((await leading.GetAsync<Page<RoleProposalView>>(Proposals)).Items);
    }

    private static async Task<Api> ApiAsync(Browser browser, string userName) =>
        new(browser.Http, (await new Gateway(browser).SignInAsync(userName)).AccessToken!);

    private static async Task<AccountView> FindAsync(Api api, string userName) =>
        (await api.GetAsync<AccountPage>($"/api/identity/accounts?search={userName}")).Items.Single(
            a => a.UserName == userName
        );

    private static async Task<AccountView> CreateAsync(
        Api api,
        string name,
        params AssignmentRequest[] roles
    )
    {
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            new CreateAccountRequest(name, "某人", "Initial-2023!", roles)
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<AccountView>(AwardJson.Options, Cancel))!;
    }

    private static async Task<HttpResponseMessage> GrantAsync(
        Api api,
        Guid account,
        AssignmentRequest role
    )
    {
        using var read = await api.GetAsync($"/api/identity/accounts/{account}");
        return await api.SendAsync(
            HttpMethod.Post,
            $"/api/identity/accounts/{account}/assignments",
            role,
            read.Headers.ETag
        );
    }

    private static async Task<HttpResponseMessage> SettleAsync(
        Api api,
        Guid proposal,
        string verb,
        string? reason = null
    )
    {
        using var read = await api.GetAsync($"{Proposals}/{proposal}");
        return await api.SendAsync(
            HttpMethod.Post,
            $"{Proposals}/{proposal}/{verb}",
            reason is null ? null : new RoleProposalReasonRequest(reason),
            read.Headers.ETag
        );
    }

    private async Task<List<string>> EventsAsync(Guid proposal)
    {
        List<string> types = [];
        await app.InScopeAsync<IdentityDb>(async db =>
            types = await db
                .Database.SqlQuery<string>(
                    $"SELECT substring(type from '[A-Za-z]+$') AS \"Value\" FROM outbox_events WHERE aggregate_id = {proposal} ORDER BY seq"
                )
                .ToListAsync(Cancel)
        );
        return types;
    }
}
