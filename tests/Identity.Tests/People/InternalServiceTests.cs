using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.People;

public sealed class InternalServiceTests(InternalServices app) : IClassFixture<InternalServices>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_services_list_units_by_kind()
    {
        var directory = new Contracts.Identity.V1.Directory.DirectoryClient(
            await app.CallerAsync("notifications")
        );

        var all = await directory.ListUnitsAsync(new(), cancellationToken: Cancel);
        var receiving = await directory.ListUnitsAsync(
            new() { Kinds = { UnitKinds.ReceivingBodies } },
            cancellationToken: Cancel
        );

        Assert.Equal(43, all.Units.Count);
        Assert.Equal(
            [
                "county-office-510402",
                "county-office-510403",
                "county-office-510411",
                "county-office-510421",
                "county-office-510422",
                "high-tech-zone",
                "industry-jxj",
                "industry-zjj",
            ],
            receiving.Units.Select(u => u.Code)
        );
    }

    [Fact]
    public async Task Other_services_find_the_people_who_hold_a_role()
    {
        var directory = new Contracts.Identity.V1.Directory.DirectoryClient(
            await app.CallerAsync("review")
        );

        var leading = await PeopleAsync(new() { Roles = { Roles.LeadingGroup } });
        Assert.Equal(
            ["leading", "leading-2", "leading-3", "leading-4", "leading-5", "office"],
            leading.Select(p => p.UserName).Order()
        );
        Assert.All(leading, p => Assert.Equal("leading-group", p.Unit));

        var office = leading.Single(p => p.UserName == "office");
        Assert.True(office.HasEmail);
        Assert.Equal(2, (await PeopleAsync(new() { Subjects = { office.Subject } })).Count);
        Assert.Empty(await PeopleAsync(new() { Subjects = { "nobody" } }));
        var both = await PeopleAsync(
            new() { Units = { "county-office-510402" }, Roles = { Roles.ReceivingBody } }
        );
        Assert.Equal(["county-510402", "county-510402-2"], both.Select(p => p.UserName).Order());

        async Task<IReadOnlyList<Person>> PeopleAsync(ListPeopleRequest request) =>
            (await directory.ListPeopleAsync(request, cancellationToken: Cancel)).People;
    }

    [Fact]
    public async Task Whether_a_role_still_holds_is_answered_at_once()
    {
        var sessions = new Contracts.Identity.V1.Sessions.SessionsClient(
            await app.CallerAsync("review")
        );
        var request = new IsActiveRequest();
        await app.InScopeAsync<IdentityDb>(async db =>
        {
            var expert = await db.Accounts.SingleAsync(a => a.UserName == "expert", Cancel);
            var role = expert.InForce.Single();
            var session = new Identity.Accounts.Session(
                expert.Id,
                role.Id,
                ["pwd"],
                "测试",
                DateTimeOffset.UtcNow
            );
            db.Sessions.Add(session);
            await db.SaveChangesAsync(Cancel);
            request.Sid = $"{session.Id}";
            request.Sub = $"{expert.Id}";
            request.Unit = role.UnitCode;
            request.Role = role.Role;
        });
        Assert.True(await AskAsync(request));
        Assert.False(await AskAsync(new(request) { Sub = $"{Guid.NewGuid()}" }));
        Assert.False(await AskAsync(new(request) { Role = Roles.Supervisor }));
        Assert.False(await AskAsync(new(request) { Sid = "?" }));

        await app.InScopeAsync<IdentityDb>(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.UserName == "expert", Cancel);
            account.Withdraw(account.InForce.Single().Id, account.Id, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(Cancel);
        });
        Assert.False(await AskAsync(request));

        async Task<bool> AskAsync(IsActiveRequest asked) =>
            (await sessions.IsActiveAsync(asked, cancellationToken: Cancel)).Active;
    }
}
