namespace QualityAward.Gateway.Session;

/// <summary>Asks for a session's token.</summary>
/// <param name="Handle">What the gateway sent as <c>X-Award-Session</c>.</param>
public sealed record SessionTokenRequest(string Handle);

/// <summary>A session's token.</summary>
/// <param name="AccessToken">To be sent as Bearer.</param>
/// <param name="ExpiresAt">Until when it is valid.</param>
public sealed record SessionTokenReply(string AccessToken, DateTimeOffset ExpiresAt);
