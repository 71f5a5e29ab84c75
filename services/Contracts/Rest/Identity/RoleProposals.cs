namespace QualityAward.Contracts.Rest.Identity;

/// <summary>Where the appointment to a role stands that one administrator alone cannot make.</summary>
public enum RoleProposalState
{
    /// <summary>Somebody else has to confirm it.</summary>
    Proposed,

    /// <summary>The role is held since then.</summary>
    Confirmed,

    /// <summary>Refused by whoever could have confirmed it.</summary>
    Refused,

    /// <summary>Taken back by who proposed it.</summary>
    Withdrawn,
}

/// <summary>The appointment of a person to supervision, leading group, office or administration.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="AccountId">The person's account.</param>
/// <param name="UserName">The person's user name.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its short name.</param>
/// <param name="Role">The role.</param>
/// <param name="RoleName">Its Chinese name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProposerId">Account of who proposed it, and so does not confirm it.</param>
/// <param name="ProposedBy">Name of who proposed it.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="ConfirmedIn">The role in which somebody else confirms it.</param>
/// <param name="ByOnlyAdministrator">Made by the only administrator there was.</param>
/// <param name="SettledBy">Name of who confirmed, refused or withdrew it.</param>
/// <param name="SettledAt">Award time.</param>
/// <param name="Reason">Why it was refused or withdrawn.</param>
public sealed record RoleProposalView(
    Guid Id,
    Guid AccountId,
    string UserName,
    string Name,
    string Unit,
    string UnitName,
    string Role,
    string RoleName,
    RoleProposalState State,
    Guid ProposerId,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string ConfirmedIn,
    bool ByOnlyAdministrator,
    string? SettledBy,
    DateTimeOffset? SettledAt,
    string? Reason
)
{
    /// <summary>The acts open to the caller now; empty where the account shows it.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Why an appointment is refused or taken back.</summary>
/// <param name="Reason">1–500 characters.</param>
public sealed record RoleProposalReasonRequest(string Reason);
