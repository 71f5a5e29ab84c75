namespace QualityAward.Contracts.Rest.Identity;

/// <summary>An account as administrators see it.</summary>
/// <param name="Id">The token's <c>sub</c>.</param>
/// <param name="UserName">Name typed when signing in.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Disabled">Cannot sign in.</param>
/// <param name="LockedUntil">End of a lockout after wrong passwords.</param>
/// <param name="SecondFactor">Whether a second factor is set up.</param>
/// <param name="MustChangePassword">The next sign-in asks for a new password.</param>
/// <param name="Assignments">Roles in force.</param>
/// <param name="LastSignInAt">Last complete sign-in.</param>
/// <param name="Email">Where notifications are sent besides the inbox.</param>
/// <param name="Proposals">Appointments of this person that wait for somebody else's confirmation.</param>
public sealed record AccountView(
    Guid Id,
    string UserName,
    string Name,
    bool Disabled,
    DateTimeOffset? LockedUntil,
    bool SecondFactor,
    bool MustChangePassword,
    IReadOnlyList<AssignmentView> Assignments,
    DateTimeOffset? LastSignInAt,
    string? Email,
    IReadOnlyList<RoleProposalView>? Proposals = null
)
{
    /// <summary>The acts open to the caller now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A page of accounts in order of user names.</summary>
/// <param name="Items">The accounts.</param>
/// <param name="Next">Value of <c>after</c> for the next page, null at the end.</param>
public sealed record AccountPage(IReadOnlyList<AccountView> Items, string? Next);

/// <summary>A unit and a role, to be granted.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Role">Value of <c>Roles</c>; must fit the unit's kind.</param>
public sealed record AssignmentRequest(string Unit, string Role);

/// <summary>A new account. Its owner sets a password of their own at the first sign-in.</summary>
/// <param name="UserName">3–40 of <c>a–z 0–9 . - _</c>.</param>
/// <param name="Name">Name shown.</param>
/// <param name="InitialPassword">Handed over by the administrator.</param>
/// <param name="Assignments">Roles to begin with.</param>
/// <param name="Email">Where notifications are sent besides the inbox; may be left out.</param>
public sealed record CreateAccountRequest(
    string UserName,
    string Name,
    string InitialPassword,
    IReadOnlyList<AssignmentRequest> Assignments,
    string? Email = null
)
{
    /// <summary>What a password has to be, in the words shown beside the field.</summary>
    public const string PasswordRule =
        "至少12个字符；或者至少10个字符，且包含大写字母、小写字母、数字、符号中的三类。不得包含用户名。";
}

/// <summary>A new initial password; ends all sessions.</summary>
/// <param name="InitialPassword">Handed over by the administrator.</param>
public sealed record ResetPasswordRequest(string InitialPassword);

/// <summary>One entry of an account's history.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">Kebab-case kind, e.g. <c>signed-in</c>.</param>
/// <param name="By">Subject of who did it, null for the system.</param>
/// <param name="Detail">What exactly, in Chinese.</param>
public sealed record AccountEventView(DateTimeOffset At, string Kind, Guid? By, string? Detail);
