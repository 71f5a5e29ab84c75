using QualityAward.Contracts.Rest.Identity;
using QualityAward.Gateway.Pages;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Takes the browser to Identity's end-session endpoint by a form: the identity token proves who asks, and in an address
/// it would stay in histories and logs (OpenID Connect RP-Initiated Logout 1.0 §2).
/// </summary>
public static class SignOutPage
{
    private static readonly OwnPage Page = new(
        "signout.html",
        "form-action 'self'; script-src 'nonce-{{nonce}}'"
    );

    /// <summary>Writes the page.</summary>
    public static Task WriteAsync(HttpContext context, GatewaySettings settings, string idToken) =>
        Page.WriteAsync(
            context,
            StatusCodes.Status200OK,
            ("address", IdentityAddresses.EndSession),
            ("idToken", idToken),
            ("back", settings.Issuer),
            ("nonce", Secret.New())
        );
}
