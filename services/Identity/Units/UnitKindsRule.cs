using QualityAward.Common;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Units;

/// <summary>
/// 第六条至第十三条 give the city's bodies their parts: administrators enter applying units and departments, and none of the
/// bodies that exist once.
/// </summary>
public static class UnitKindsRule
{
    /// <summary>Why a unit of these kinds cannot be entered; null if it can.</summary>
    public static Refusal? FaultOf(IReadOnlyCollection<string> kinds) =>
        kinds.Count == 0 || kinds.Except(UnitKinds.Entered).Any() ? UnitRefusals.KindMalformed
        // 第八条: an applying unit is known to few before publication, a department to everybody.
        : kinds.Contains(UnitKinds.Enterprise) && kinds.Count > 1 ? UnitRefusals.KindsExclude
        : null;

    /// <summary>Why a unit cannot become of these kinds; null if it can.</summary>
    /// <param name="unit">The unit as it is.</param>
    /// <param name="kinds">What it is to be.</param>
    /// <param name="held">Roles that people hold in it.</param>
    public static Refusal? FaultOf(
        Unit unit,
        IReadOnlyCollection<string> kinds,
        IEnumerable<string> held
    )
    {
        if (kinds.ToHashSet().SetEquals(unit.Kinds))
        {
            return null;
        }

        return unit.Kinds.Except(UnitKinds.Entered).Any()
            ? UnitRefusals.KindFixed
            : FaultOf(kinds)
                ?? (
                    held.FirstOrDefault(role => !Roles.KindsOfUnits(role).Intersect(kinds).Any())
                        is { } role
                        ? UnitRefusals.RoleHeld(role)
                        : null
                );
    }
}
