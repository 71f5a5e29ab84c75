using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Appointments;
using QualityAward.Identity.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.People;

/// <summary>In every state an account and an appointment show exactly the acts that are not answered 409 or 403.</summary>
[Collection(nameof(Running))]
public sealed class ShownActs(IdentityApp app)
{
    private const string Accounts = "/api/identity/accounts";
    private const string Proposals = "/api/identity/role-proposals";

    [Fact]
    public async Task An_account_shows_the_acts_that_it_does_not_refuse()
    {
        using var people = await app.SignInAsync();
        var admin = people.Of(Roles.Administrator);
        var account = await CreateAsync(admin, "acts-account");
        var at = $"{Accounts}/{account.Id}";
        await CheckAsync(at);
        (await admin.ActReply(at, "disable")).As<AccountView>();
        await CheckAsync(at);
        (await admin.ActReply(at, "enable")).As<AccountView>();
        await CheckAsync(at);
        (await admin.ActReply(at, "unlock")).As<AccountView>();
        (await admin.ActReply(at, "reset-second-factor")).As<AccountView>();

        var own = (await admin.GetReply($"{Accounts}?search=admin2")).As<AccountPage>();
        Assert.DoesNotContain(own.Items.Single().Acts, act => act.Verb == "disable");
        await CheckAsync($"{Accounts}/{own.Items.Single().Id}");

        Task CheckAsync(string path) =>
            ActsShown.CheckAsync(
                AccountActs.Table,
                path,
                people.Of,
                new Dictionary<string, object>
                {
                    ["assignments"] = new AssignmentRequest("dept-none", Roles.Department),
                    ["reset-password"] = new ResetPasswordRequest("short"),
                }
            );
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("refuse")]
    public async Task An_appointment_shows_the_acts_that_it_does_not_refuse(string last)
    {
        using var people = await app.SignInAsync();
        using var proposer = await app.SignInAsync("admin");
        var account = await CreateAsync(
            proposer,
            $"acts-{last}",
            new AssignmentRequest("supervision-group", Roles.Supervisor)
        );
        var at = $"{Proposals}/{account.Proposals!.Single().Id}";
        var own = (await proposer.GetReply(at)).As<RoleProposalView>().Acts;
        Assert.Equal(
            [("confirm", 1), ("refuse", 1), ("withdraw", 0)],
            own.Select(act => (act.Verb, act.Obstacles.Count))
        );
        await CheckAsync();
        (
            await people
                .Of(Roles.Administrator)
                .ActReply(
                    at,
                    last,
                    last == "refuse" ? new RoleProposalReasonRequest("没有任命文件") : null
                )
        ).As<RoleProposalView>();
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(RoleProposalActs.Table, at, people.Of);
    }

    private static async Task<AccountView> CreateAsync(
        HttpClient admin,
        string name,
        params AssignmentRequest[] roles
    ) =>
        (
            await admin.PostReply(
                Accounts,
                new CreateAccountRequest(name, "某人", "Initial-2023!", roles)
            )
        ).As<AccountView>();
}
