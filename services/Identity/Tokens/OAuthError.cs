using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;
using QualityAward.Common;

namespace QualityAward.Identity.Tokens;

/// <summary>Refusals in OAuth's own form (RFC 6749 §4.1.2.1, §5.2).</summary>
internal static class OAuthError
{
    /// <summary>Answers with an error code and, for developers, a description.</summary>
    public static IResult Of(string error, string description) =>
        TypedResults.Forbid(
            new AuthenticationProperties(
                new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
                }
            ),
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
        );
}
