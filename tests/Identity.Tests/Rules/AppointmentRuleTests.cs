using FsCheck;
using FsCheck.Xunit;
using QualityAward.Common;
using QualityAward.Identity.Appointments;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class AppointmentRuleTests
{
    // Few people, so that they often are the same one.
    private static readonly Guid[] People = [.. Enumerable.Range(0, 3).Select(_ => Guid.NewGuid())];

    [Property]
    public bool Only_a_third_person_whom_the_proposer_has_no_hold_on_confirms(
        byte proposer,
        byte appointed,
        byte confirmer,
        bool administers,
        bool reset
    )
    {
        var (p, a, c) = (At(proposer), At(appointed), At(confirmer));
        var mayConfirm = c != p && c != a && administers && !reset;
        return mayConfirm
            == !Refuses(() => SecondPersonConfirmsRule.Check(p, a, c, administers, reset));
    }

    [Property]
    public bool Nobody_ever_confirms_their_own_appointment(
        byte proposer,
        byte appointed,
        bool administers,
        bool reset
    ) =>
        Refuses(() =>
            SecondPersonConfirmsRule.Check(
                At(proposer),
                At(appointed),
                At(appointed),
                administers,
                reset
            )
        );

    [Theory]
    [InlineData(2, false, false, Confirmation.ByAdministrator)]
    [InlineData(2, true, true, Confirmation.ByAdministrator)]
    [InlineData(1, false, false, Confirmation.ByNobody)]
    [InlineData(1, false, true, Confirmation.ByNobody)]
    [InlineData(1, true, false, Confirmation.ByNobody)]
    [InlineData(1, true, true, Confirmation.ByLeadingGroup)]
    public void The_second_administrator_can_always_be_appointed(
        int administrators,
        bool hadAnother,
        bool leadingGroup,
        Confirmation by
    ) =>
        Assert.Equal(
            by,
            OnlyAdministratorRule.Check(
                Roles.Administrator,
                administrators,
                hadAnother,
                leadingGroup
            )
        );

    [Theory]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.LeadingGroup)]
    [InlineData(Roles.Office)]
    public void And_nobody_else_while_there_is_only_one(string role) =>
        Assert.Equal(
            "second-administrator-needed",
            Assert
                .Throws<RefusedException>(() => OnlyAdministratorRule.Check(role, 1, false, true))
                .Refusal.Code
        );

    [Fact]
    public void Four_roles_take_two() =>
        Assert.Equal(
            [Roles.Office, Roles.Supervisor, Roles.LeadingGroup, Roles.Administrator],
            Roles.All.Where(Roles.NeedTwoAdministrators)
        );

    private static Guid At(byte index) => People[index % People.Length];

    private static bool Refuses(Action check)
    {
        try
        {
            check();
            return false;
        }
        catch (RefusedException)
        {
            return true;
        }
    }
}
