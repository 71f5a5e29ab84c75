using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Accounts;

/// <summary>A person may act for a unit in a role. Never deleted: somebody may have to answer for it.</summary>
public sealed class Assignment
{
    private Assignment() { }

    internal Assignment(Account account, Unit unit, string role, Guid? by, DateTimeOffset now)
    {
        Id = Guid.NewGuid();
        AccountId = account.Id;
        Unit = unit;
        UnitCode = unit.Code;
        Role = role;
        GrantedBy = by;
        GrantedAt = now;
    }

    /// <summary>Identifier, for choosing.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Code of <see cref="Unit"/>.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>The unit.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>Value of <see cref="Roles"/>.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset GrantedAt { get; private set; }

    /// <summary>Who granted it, null for the system.</summary>
    public Guid? GrantedBy { get; private set; }

    /// <summary>Since when it no longer holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public Guid? WithdrawnBy { get; private set; }

    /// <summary>Unit and role in words, for an account's history.</summary>
    public static string Words(Unit unit, string role) => $"{unit.ShortName}：{Roles.NameOf(role)}";

    internal void Withdraw(Guid by, DateTimeOffset now) => (WithdrawnBy, WithdrawnAt) = (by, now);

    /// <summary>What its holder sees.</summary>
    public AssignmentView ToView() => new(Id, Unit.ToView(), Role, Roles.NameOf(Role), GrantedAt);
}
