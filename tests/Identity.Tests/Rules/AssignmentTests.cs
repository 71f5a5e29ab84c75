using QualityAward.Common;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Units;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class AssignmentTests
{
    private static readonly DateTimeOffset Now = new(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Dictionary<string, Unit> Units = PublicBodies
        .All()
        .Concat(ExampleEnterprises.All())
        .ToDictionary(u => u.Code);

    [Fact]
    [Article(7)]
    public void Nobody_is_expert_and_supervisor_at_once()
    {
        var account = new Account("somebody", "某人", Now);
        account.Grant(Units[UnitCodes.ExpertGroup], Roles.Expert, null, Now);

        var refused = Assert.Throws<RefusedException>(() =>
            account.Grant(Units[UnitCodes.SupervisionGroup], Roles.Supervisor, null, Now)
        );

        Assert.Equal(("expert-and-supervisor", 7), (refused.Refusal.Code, refused.Refusal.Article));
    }

    [Fact]
    [Article(7)]
    public void A_former_expert_may_supervise()
    {
        var account = new Account("somebody", "某人", Now);
        var expert = account.Grant(Units[UnitCodes.ExpertGroup], Roles.Expert, null, Now);
        account.Withdraw(expert.Id, Guid.NewGuid(), Now);

        account.Grant(Units[UnitCodes.SupervisionGroup], Roles.Supervisor, null, Now);

        Assert.Equal([Roles.Supervisor], account.InForce.Select(a => a.Role));
    }

    [Theory]
    [Article(12)]
    [InlineData("county-office-510402", Roles.ReceivingBody)]
    [InlineData("industry-jxj", Roles.ReceivingBody)]
    [InlineData("high-tech-zone", Roles.ReceivingBody)]
    [InlineData("dept-fgw", Roles.Department)]
    [InlineData("industry-zjj", Roles.Department)]
    [InlineData("enterprise-example-1", Roles.Applicant)]
    public void A_unit_has_the_roles_of_its_kinds(string unit, string role) =>
        RoleFitsUnitRule.Check(Units[unit], role);

    [Theory]
    [InlineData("dept-fgw", Roles.ReceivingBody)]
    [InlineData("county-office-510402", Roles.Office)]
    [InlineData("enterprise-example-1", Roles.Expert)]
    [InlineData("city-office", Roles.Government)]
    public void And_no_others(string unit, string role) =>
        Assert.Equal(
            "role-does-not-fit-unit",
            Assert
                .Throws<RefusedException>(() => RoleFitsUnitRule.Check(Units[unit], role))
                .Refusal.Code
        );

    [Fact]
    public void Every_role_has_an_example_account() =>
        Assert.Empty(
            Roles.All.Except(
                DevelopmentAccounts.All.SelectMany(a => a.Assignments, (_, x) => x.Role)
            )
        );

    [Fact]
    [Article(12)]
    public void The_receiving_bodies_are_those_of_the_regulation() =>
        Assert.Equal(
            [
                "东区质量强县（区）工作领导小组办公室",
                "西区质量强县（区）工作领导小组办公室",
                "仁和区质量强县（区）工作领导小组办公室",
                "米易县质量强县（区）工作领导小组办公室",
                "盐边县质量强县（区）工作领导小组办公室",
            ],
            PublicBodies
                .All()
                .Where(u => u.Kinds.Contains(UnitKinds.CountyOffice))
                .Select(u => u.Name)
        );
}
