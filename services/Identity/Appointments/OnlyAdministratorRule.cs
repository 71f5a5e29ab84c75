using QualityAward.Common;

namespace QualityAward.Identity.Appointments;

/// <summary>How an appointment is to be confirmed.</summary>
public enum Confirmation
{
    /// <summary>By another administrator.</summary>
    ByAdministrator,

    /// <summary>By a member of the leading group: the second administrator is gone, and must not be replaced by the first alone.</summary>
    ByLeadingGroup,

    /// <summary>By nobody: the first administrator of an installation appoints the second.</summary>
    ByNobody,
}

/// <summary>
/// While an installation has only one administrator, the sole appointment possible is that of the second. Who had a second
/// one and withdrew or lost them does not choose the next alone, or two steps would undo the whole rule; as long as nobody
/// sits in the leading group there is nobody else, and nobody may be locked out.
/// </summary>
public static class OnlyAdministratorRule
{
    /// <summary>Who confirms an appointment to <paramref name="role"/>.</summary>
    /// <param name="role">A role that takes two.</param>
    /// <param name="administrators">How many can act as administrators now.</param>
    /// <param name="hadAnother">Somebody else has ever administered.</param>
    /// <param name="leadingGroup">Somebody else sits in the leading group.</param>
    /// <exception cref="RefusedException"><c>second-administrator-needed</c>.</exception>
    public static Confirmation Check(
        string role,
        int administrators,
        bool hadAnother,
        bool leadingGroup
    ) =>
        administrators > 1 ? Confirmation.ByAdministrator
        : role != Roles.Administrator
            ? throw new RefusedException(AppointmentRefusals.SecondAdministratorNeeded)
        : hadAnother && leadingGroup ? Confirmation.ByLeadingGroup
        : Confirmation.ByNobody;
}
