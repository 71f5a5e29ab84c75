namespace QualityAward.Contracts.Rest.Identity;

/// <summary>
/// Paths of the sign-in service. The browser reaches them at the gateway's public address, back channels at
/// <c>http://identity</c>; the issuer is the public address followed by a slash.
/// </summary>
public static class IdentityAddresses
{
    /// <summary>Authorization endpoint: code with PKCE (S256) only; <c>prompt</c> may be <c>none</c> or <c>login</c>.</summary>
    public const string Authorization = "/connect/authorize";

    /// <summary>Token endpoint: <c>authorization_code</c>, <c>refresh_token</c>, <c>client_credentials</c>.</summary>
    public const string Token = "/connect/token";

    /// <summary>RP-initiated sign-out; with a valid <c>id_token_hint</c> nobody is asked.</summary>
    public const string EndSession = "/connect/endsession";

    /// <summary>Public signing keys (JWKS), successors included before they are used.</summary>
    public const string Keys = "/.well-known/jwks";

    /// <summary>Discovery document.</summary>
    public const string Configuration = "/.well-known/openid-configuration";

    /// <summary>The sign-in page.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>
    /// The role chooser, <c>?returnUrl=</c> a local path. Whoever sends a browser here names as return address one that
    /// fetches new tokens (the gateway's <c>/signin?returnUrl=…</c>, or a refresh): tokens carry the role they were issued with.
    /// </summary>
    public const string RoleChooser = "/account/role";

    /// <summary>The person's own sessions, password and second factor.</summary>
    public const string Sessions = "/account/sessions";

    /// <summary>Audience of access tokens.</summary>
    public const string Audience = "award";
}
