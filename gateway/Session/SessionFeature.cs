namespace QualityAward.Gateway.Session;

/// <summary>The session that this request belongs to; absent for Bearer callers and anonymous visitors.</summary>
/// <param name="AccessToken">Valid for some time yet.</param>
/// <param name="AccessTokenExpiresAt">Until when.</param>
/// <param name="Handle">Opaque name of the session for the workbench.</param>
public sealed record SessionFeature(
    string AccessToken,
    DateTimeOffset AccessTokenExpiresAt,
    string Handle
);
