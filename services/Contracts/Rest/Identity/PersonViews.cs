namespace QualityAward.Contracts.Rest.Identity;

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
