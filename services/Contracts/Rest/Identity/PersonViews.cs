namespace QualityAward.Contracts.Rest.Identity;

/// <summary>A unit (单位).</summary>
/// <param name="Code">Stable code, e.g. <c>county-office-510402</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name used in lists.</param>
/// <param name="Kinds">Values of <c>UnitKinds</c>.</param>
public sealed record UnitView(
    string Code,
    string Name,
    string ShortName,
    IReadOnlyList<string> Kinds
);

/// <summary>A new applying unit.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name used in lists; the full name where left out.</param>
/// <param name="Code">4–64 of <c>a–z 0–9 -</c>; made by the system where left out.</param>
public sealed record AddUnitRequest(string Name, string? ShortName = null, string? Code = null);

/// <summary>A person may act for a unit in a role.</summary>
/// <param name="Id">Identifier, for choosing.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Role">Value of <c>Roles</c>.</param>
/// <param name="RoleName">Its Chinese name.</param>
/// <param name="GrantedAt">Since when.</param>
public sealed record AssignmentView(
    Guid Id,
    UnitView Unit,
    string Role,
    string RoleName,
    DateTimeOffset GrantedAt
);

/// <summary>One sign-in of one browser.</summary>
/// <param name="Id">The token's <c>sid</c>.</param>
/// <param name="Device">What the browser calls itself, shortened.</param>
/// <param name="SignedInAt">When.</param>
/// <param name="LastSeenAt">Last time a token was issued.</param>
/// <param name="Current">The session that asks.</param>
public sealed record SessionView(
    Guid Id,
    string Device,
    DateTimeOffset SignedInAt,
    DateTimeOffset LastSeenAt,
    bool Current
);

/// <summary>The person who is signed in.</summary>
/// <param name="Subject">The token's <c>sub</c>.</param>
/// <param name="UserName">Name typed when signing in.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Active">The assignment in use by this session, as the next token will carry it.</param>
/// <param name="Assignments">All that may be chosen.</param>
/// <param name="SecondFactor">Whether a second factor is set up.</param>
public sealed record MeView(
    Guid Subject,
    string UserName,
    string Name,
    AssignmentView? Active,
    IReadOnlyList<AssignmentView> Assignments,
    bool SecondFactor
);

/// <summary>Chooses the assignment of the asking session; the next token carries it.</summary>
/// <param name="AssignmentId">One of <see cref="MeView.Assignments"/>.</param>
public sealed record ChooseAssignmentRequest(Guid AssignmentId);
