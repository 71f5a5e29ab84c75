using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>How somebody stands to appointments that wait.</summary>
/// <param name="By">The person.</param>
/// <param name="Administrators">Accounts of those who administer now.</param>
/// <param name="ResetBy">Accounts of those who could have signed in as this person (<see cref="SecondPersonConfirmsRule.ResetDays"/>).</param>
public sealed record RoleProposalStanding(
    AwardUser By,
    IReadOnlySet<Guid> Administrators,
    IReadOnlySet<Guid> ResetBy
)
{
    /// <summary>Why the person is the wrong one to confirm; null: the right one.</summary>
    public Refusal? FaultOf(RoleProposal proposal) =>
        SecondPersonConfirmsRule.FaultOf(
            proposal.ProposedBy,
            proposal.AccountId,
            Guid.Parse(By.Subject),
            ResetBy.Contains(proposal.ProposedBy)
        );
}
