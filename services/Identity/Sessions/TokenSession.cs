using System.Security.Claims;
using QualityAward.Common;

namespace QualityAward.Identity.Sessions;

/// <summary>The session that an access token belongs to.</summary>
internal static class TokenSession
{
    // 403 rather than 401: the token itself is valid, and the gateway learns of the end when it refreshes.
    private static readonly Refusal Over = new(
        RefusalKind.Forbidden,
        "session-over",
        "登录已结束",
        "您已在其他设备上退出登录，或者账户已停用。请重新登录。"
    );

    /// <summary>The open session of the token.</summary>
    /// <exception cref="RefusedException">403 <c>session-over</c>.</exception>
    public static async Task<OpenSession> OpenSessionAsync(
        this HttpContext http,
        SessionReader sessions,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(http.User.FindFirstValue(TokenClaims.Session), out var id)
        && await sessions.FindAsync(id, cancellationToken) is { } open
            ? open
            : throw new RefusedException(Over);
}
