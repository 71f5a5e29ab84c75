using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Events;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Units;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>
/// Somebody is to supervise, to sit in the leading group, to work in the office or to administer: one administrator proposes
/// it, somebody else confirms it.
/// </summary>
public sealed class RoleProposal : AggregateRoot
{
    private const string Link = "/accounts/proposals";

    private RoleProposal() { } // EF Core

    /// <summary>The person to be appointed.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Their user name.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>Their name.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>Code of the unit.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>Its short name.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>The role.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public RoleProposalState State { get; private set; }

    /// <summary>Account of who proposed it.</summary>
    public Guid ProposedBy { get; private set; }

    /// <summary>Name of who proposed it.</summary>
    public string ProposedByName { get; private set; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>The role in which somebody else confirms it.</summary>
    public string ConfirmedIn { get; private set; } = "";

    /// <summary>Made by the only administrator there was.</summary>
    public bool ByOnlyAdministrator { get; private set; }

    /// <summary>Account of who settled it.</summary>
    public Guid? SettledBy { get; private set; }

    /// <summary>Name of who settled it.</summary>
    public string? SettledByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Opens the commitment by which the log names the person.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>Proposes it to those who act in <paramref name="confirmedIn"/>.</summary>
    public static RoleProposal Propose(
        Account account,
        Unit unit,
        string role,
        string confirmedIn,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var proposal = Make(account, unit, role, by, now);
        proposal.ConfirmedIn = confirmedIn;
        proposal.ByOnlyAdministrator = confirmedIn != Roles.Administrator;
        proposal.Raise(
            Inform.Message(
                "role-proposed",
                $"任命待确认：{proposal.PersonName}（{Roles.NameOf(role)}）",
                $"{by.Name}提出任命{proposal.PersonName}（用户名{proposal.UserName}）为{proposal.UnitName}的{Roles.NameOf(role)}，须由另一人确认后生效。请核对任命依据后确认或者退回。",
                Link,
                article: null,
                now,
                confirmedIn == Roles.Administrator
                    ? Inform.Others(UnitCodes.CityOffice, Roles.Administrator, by.Subject)
                    : Inform.Others(UnitCodes.LeadingGroup, Roles.LeadingGroup, by.Subject)
            )
        );
        return proposal;
    }

    /// <summary>The only administrator appoints the second: there is nobody to confirm it.</summary>
    public static RoleProposal AppointSecond(
        Account account,
        Unit unit,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var proposal = Make(account, unit, Roles.Administrator, by, now);
        (proposal.ConfirmedIn, proposal.ByOnlyAdministrator) = (Roles.Administrator, true);
        proposal.TakeEffect(by, now);
        return proposal;
    }

    /// <summary>Somebody else agrees; the role is granted in the same transaction.</summary>
    public void Confirm(AwardUser by, DateTimeOffset now) => TakeEffect(by, now);

    /// <summary>Whoever could confirm it does not.</summary>
    public void Refuse(string reason, AwardUser by, DateTimeOffset now)
    {
        Settle(RoleProposalState.Refused, reason, by, now);
        Raise(
            Inform.Message(
                "role-proposal-refused",
                $"任命未获确认：{PersonName}（{Roles.NameOf(Role)}）",
                $"{by.Name}退回了该项任命，原因见该事项。",
                Link,
                article: null,
                now,
                Inform.Person(UnitCodes.CityOffice, Roles.Administrator, $"{ProposedBy}")
            )
        );
    }

    /// <summary>Who proposed it takes it back.</summary>
    public void Withdraw(string reason, AwardUser by, DateTimeOffset now) =>
        Settle(RoleProposalState.Withdrawn, reason, by, now);

    /// <summary>What administrators see.</summary>
    public RoleProposalView ToView() =>
        new(
            Id,
            AccountId,
            UserName,
            PersonName,
            UnitCode,
            UnitName,
            Role,
            Roles.NameOf(Role),
            State,
            ProposedBy,
            ProposedByName,
            ProposedAt,
            ConfirmedIn,
            ByOnlyAdministrator,
            SettledByName,
            SettledAt,
            Reason
        );

    private static RoleProposal Make(
        Account account,
        Unit unit,
        string role,
        AwardUser by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            UserName = account.UserName!,
            PersonName = account.Name,
            UnitCode = unit.Code,
            UnitName = unit.ShortName,
            Role = role,
            ProposedBy = Guid.Parse(by.Subject),
            ProposedByName = by.Name,
            ProposedAt = now,
        };

    private void TakeEffect(AwardUser by, DateTimeOffset now)
    {
        (State, SettledBy, SettledByName, SettledAt) = (
            RoleProposalState.Confirmed,
            Guid.Parse(by.Subject),
            by.Name,
            now
        );
        var person = Commitment.To($"{AccountId}");
        Salt = person.Salt;
        Raise(
            Leaf.Of(
                "role-granted",
                $"role:{Role}",
                article: null,
                now,
                new
                {
                    unit = UnitCode,
                    role = Role,
                    person = person.Value,
                    byOnlyAdministrator = ByOnlyAdministrator,
                }
            )
        );
        Raise(
            Inform.Message(
                "role-granted",
                $"任命生效：{PersonName}（{Roles.NameOf(Role)}）",
                ProposedBy == SettledBy
                    ? $"{PersonName}由当时唯一的管理员{ProposedByName}任命为{UnitName}的{Roles.NameOf(Role)}，自即日起生效。如有疑问，请向领导小组反映。"
                    : $"{PersonName}经{ProposedByName}提出、{by.Name}确认，任命为{UnitName}的{Roles.NameOf(Role)}，自即日起生效。",
                link: null,
                article: null,
                now,
                Told()
            )
        );
    }

    // The holders of the role, who proposed it and, of what could be nobody else's check, those who see over the office.
    private IEnumerable<Address> Told()
    {
        yield return Inform.Everyone(UnitCode, Role);
        yield return Inform.Person(UnitCodes.CityOffice, Roles.Administrator, $"{ProposedBy}");
        if (ByOnlyAdministrator)
        {
            yield return Inform.Everyone(UnitCodes.LeadingGroup, Roles.LeadingGroup);
            yield return Inform.Everyone(UnitCodes.SupervisionGroup, Roles.Supervisor);
        }
    }

    private void Settle(RoleProposalState next, string reason, AwardUser by, DateTimeOffset now)
    {
        Reason = ReasonRule.Require(
            reason,
            article: null,
            $"请写明原因（1至{RoleProposalActs.LongestReason}字）。",
            RoleProposalActs.LongestReason
        );
        (State, SettledBy, SettledByName, SettledAt) = (next, Guid.Parse(by.Subject), by.Name, now);
    }
}
