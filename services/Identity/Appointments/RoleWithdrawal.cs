using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Events;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Units;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>
/// A role that takes two to grant was withdrawn. One administrator may do that at once; therefore the others who hold it and
/// the log learn of it.
/// </summary>
public sealed class RoleWithdrawal : AggregateRoot
{
    private RoleWithdrawal() { } // EF Core

    /// <summary>The person.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Code of the unit.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>The role.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Account of who withdrew it.</summary>
    public Guid WithdrawnBy { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Opens the commitment by which the log names the person.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>Records it, with its leaf and its messages.</summary>
    public static RoleWithdrawal Of(
        Account account,
        Assignment held,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var person = Commitment.To($"{account.Id}");
        var withdrawal = new RoleWithdrawal
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            UnitCode = held.UnitCode,
            Role = held.Role,
            WithdrawnBy = Guid.Parse(by.Subject),
            At = now,
            Salt = person.Salt,
        };
        withdrawal.Raise(
            Leaf.Of(
                "role-withdrawn",
                $"role:{held.Role}",
                article: null,
                now,
                new
                {
                    unit = held.UnitCode,
                    role = held.Role,
                    person = person.Value,
                }
            )
        );
        withdrawal.Raise(
            Inform.Message(
                "role-withdrawn",
                $"身份已撤销：{account.Name}（{Roles.NameOf(held.Role)}）",
                $"{by.Name}撤销了{account.Name}在{held.Unit.ShortName}的{Roles.NameOf(held.Role)}身份。如有疑问，请向领导小组反映。",
                link: null,
                article: null,
                now,
                Told(held)
            )
        );
        return withdrawal;
    }

    // Who administers is everybody's concern: with one fewer, the rest have less of a check.
    private static IEnumerable<Address> Told(Assignment held)
    {
        yield return Inform.Everyone(held.UnitCode, held.Role);
        if (held.Role == Roles.Administrator)
        {
            yield return Inform.Everyone(UnitCodes.LeadingGroup, Roles.LeadingGroup);
        }
    }
}
