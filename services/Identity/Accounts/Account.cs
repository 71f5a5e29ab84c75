using Microsoft.AspNetCore.Identity;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Rest.Problems;

namespace QualityAward.Identity.Accounts;

/// <summary>
/// Somebody who can sign in. What changes with every sign-in (wrong passwords, last role) is kept in
/// <see cref="SignIn.SignInState"/>, so that an administrator's ETag is not spoiled by the person's own sign-ins.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Longest user name.</summary>
    public const int LongestUserName = 40;

    /// <summary>Longest name.</summary>
    public const int LongestName = 60;

    /// <summary>Longest e-mail address.</summary>
    public const int EmailLength = 120;

    private readonly List<Assignment> _assignments = [];

    private Account() { }

    /// <summary>A new account without roles.</summary>
    public Account(string userName, string name, DateTimeOffset now)
        : base(userName)
    {
        // v4: subjects of experts are seen by people from whom the time of their appointment is kept.
        Id = Guid.NewGuid();
        Name = name;
        CreatedAt = now;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Name shown, e.g. 张某.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when it cannot sign in.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>The password was handed over by somebody else and must be replaced.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Optimistic concurrency (<c>xmin</c>), the REST resource's ETag.</summary>
    public uint Version { get; private set; }

    /// <summary>All roles ever granted.</summary>
    public IReadOnlyList<Assignment> Assignments => _assignments;

    /// <summary>Roles in force.</summary>
    public IEnumerable<Assignment> InForce => _assignments.Where(a => a.WithdrawnAt is null);

    /// <summary>The assignment, if it is in force and the account enabled.</summary>
    public Assignment? Find(Guid? assignmentId) =>
        DisabledAt is null ? InForce.FirstOrDefault(a => a.Id == assignmentId) : null;

    /// <summary>Grants a role in a unit; granting it twice changes nothing.</summary>
    /// <exception cref="RefusedException">The role does not fit the unit or the person's other roles.</exception>
    public Assignment Grant(Unit unit, string role, Guid? by, DateTimeOffset now)
    {
        if (InForce.FirstOrDefault(a => a.UnitCode == unit.Code && a.Role == role) is { } held)
        {
            return held;
        }
        CheckGrant(unit, role);
        var assignment = new Assignment(this, unit, role, by, now);
        _assignments.Add(assignment);
        Touch();
        return assignment;
    }

    /// <summary>Refuses a role that fits neither the unit nor the person's other roles.</summary>
    /// <exception cref="RefusedException">It does not fit.</exception>
    public void CheckGrant(Unit unit, string role)
    {
        RoleFitsUnitRule.Check(unit, role);
        ExpertsAreNotSupervisorsRule.Check(InForce.Select(a => a.Role), role);
    }

    /// <summary>Withdraws a role; takes effect when its tokens are refreshed, within five minutes.</summary>
    /// <exception cref="RefusedException">No such role in force.</exception>
    public void Withdraw(Guid assignmentId, Guid by, DateTimeOffset now)
    {
        var assignment =
            InForce.FirstOrDefault(a => a.Id == assignmentId)
            ?? throw new RefusedException(Refusals.NotFound);
        assignment.Withdraw(by, now);
        Touch();
    }

    /// <summary>Bars the account from signing in.</summary>
    public void Disable(DateTimeOffset now)
    {
        DisabledAt ??= now;
        Touch();
    }

    /// <summary>Lets it sign in again.</summary>
    public void Enable()
    {
        DisabledAt = null;
        Touch();
    }

    /// <summary>What administrators see.</summary>
    public AccountView ToView(SignInState? state, bool secondFactor, DateTimeOffset now) =>
        new(
            Id,
            UserName!,
            Name,
            DisabledAt is not null,
            state?.LockedUntil > now ? state.LockedUntil : null,
            secondFactor,
            MustChangePassword,
            [.. InForce.Select(a => a.ToView())],
            state?.LastSignInAt,
            Email
        );

    // Commands on children write the root, so that they conflict (decisions, "Data").
    private void Touch() => ConcurrencyStamp = Guid.NewGuid().ToString("N");
}
