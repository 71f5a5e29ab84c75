using System.Security.Claims;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>Whether what a token says of a person still holds at this moment.</summary>
public interface IRoleStanding
{
    /// <summary>The session is open, the account enabled and the role in that unit not withdrawn.</summary>
    /// <param name="principal">A validated access token of a person.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="Common.RefusedException">Identity cannot be asked: <c>cannot-verify-now</c>.</exception>
    Task<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}
