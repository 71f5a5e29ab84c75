namespace QualityAward.Gateway.Session;

/// <summary>Who is signed in, for scripts of our own pages.</summary>
/// <param name="SignedIn">Whether this browser has a session.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Unit">Code of the unit acted for.</param>
/// <param name="Role">The active role.</param>
/// <param name="RequestHeader">Header that changing calls to <c>/api</c> must carry, with the value <c>1</c>.</param>
public sealed record SessionView(
    bool SignedIn,
    string? Name,
    string? Unit,
    string? Role,
    string RequestHeader
);
