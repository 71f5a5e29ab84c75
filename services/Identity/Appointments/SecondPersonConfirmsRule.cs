using QualityAward.Common;

namespace QualityAward.Identity.Appointments;

/// <summary>
/// Nobody grants themselves: an appointment to supervision, leading group, office or administration is confirmed neither by
/// who proposed it nor by who is appointed, nor with a password that the proposer may have chosen.
/// </summary>
public static class SecondPersonConfirmsRule
{
    /// <summary>
    /// So long after the proposer has reset somebody's password or second factor they may sign in as that person.
    /// </summary>
    public const int ResetDays = 30;

    /// <summary>Refuses the wrong person.</summary>
    /// <param name="proposer">Who proposed it.</param>
    /// <param name="appointed">Who is to hold the role.</param>
    /// <param name="confirmer">Who confirms it.</param>
    /// <param name="proposerAdministers">The proposer is still an administrator.</param>
    /// <param name="resetByProposer">The proposer could have signed in as the confirmer (<see cref="ResetDays"/>).</param>
    /// <exception cref="RefusedException"><c>second-person-confirms</c>, <c>proposer-no-longer-administrator</c>.</exception>
    public static void Check(
        Guid proposer,
        Guid appointed,
        Guid confirmer,
        bool proposerAdministers,
        bool resetByProposer
    )
    {
        if (FaultOf(proposer, appointed, confirmer, resetByProposer) is { } fault)
        {
            throw new RefusedException(fault);
        }

        if (!proposerAdministers)
        {
            throw new RefusedException(AppointmentRefusals.ProposerLeft);
        }
    }

    /// <summary>Why somebody is the wrong person; null: the right one.</summary>
    /// <param name="proposer">Who proposed it.</param>
    /// <param name="appointed">Who is to hold the role.</param>
    /// <param name="confirmer">Who confirms it.</param>
    /// <param name="resetByProposer">The proposer could have signed in as the confirmer (<see cref="ResetDays"/>).</param>
    public static Refusal? FaultOf(
        Guid proposer,
        Guid appointed,
        Guid confirmer,
        bool resetByProposer
    ) =>
        confirmer == proposer ? AppointmentRefusals.ProposerConfirms
        : confirmer == appointed ? AppointmentRefusals.AppointedConfirms
        : resetByProposer ? AppointmentRefusals.ConfirmerWasReset(ResetDays)
        : null;
}
