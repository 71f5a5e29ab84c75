using QualityAward.Common;

namespace QualityAward.Identity.Accounts;

/// <summary>A role can be held only in a unit to which the 管理办法 gives that part.</summary>
public static class RoleFitsUnitRule
{
    /// <summary>Refuses a role that the unit cannot have.</summary>
    /// <exception cref="RefusedException"><c>role-unknown</c> or <c>role-does-not-fit-unit</c>.</exception>
    public static void Check(Unit unit, string role)
    {
        if (!Roles.All.Contains(role))
        {
            throw new RefusedException(AccountRefusals.UnknownRole(role));
        }
        if (!Roles.KindsOfUnits(role).Intersect(unit.Kinds).Any())
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "role-does-not-fit-unit",
                    "该单位不能设此角色",
                    $"“{unit.ShortName}”不承担“{Roles.NameOf(role)}”的职责，请核对单位或者角色。",
                    Facts: new Dictionary<string, object?>
                    {
                        ["unit"] = unit.Code,
                        ["role"] = role,
                        ["field"] = "role",
                    }
                )
            );
        }
    }
}
