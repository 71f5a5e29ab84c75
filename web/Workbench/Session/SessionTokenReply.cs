namespace QualityAward.Workbench.Session;

/// <summary>What the gateway's internal endpoint answers.</summary>
/// <param name="AccessToken">A fresh access token of the session.</param>
/// <param name="ExpiresAt">When it ends, in real time.</param>
internal sealed record SessionTokenReply(string AccessToken, DateTimeOffset ExpiresAt);

/// <summary>What it is asked with.</summary>
/// <param name="Handle">The session's handle.</param>
internal sealed record SessionTokenRequest(string Handle);
