using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Common;

namespace QualityAward.Gateway.Session;

/// <summary>How the gateway signs people in: authorization code with PKCE, redeemed inside the cluster.</summary>
public static class OpenIdConnect
{
    /// <summary>First part of the names of the sign-in's short-lived cookies.</summary>
    public const string CookiePrefix = "award-oidc.";

    /// <summary>Where Identity sends the browser back to.</summary>
    public const string Callback = "/signin-oidc";

    /// <summary>Configures the handler.</summary>
    public static void Configure(
        OpenIdConnectOptions options,
        GatewaySettings settings,
        IdentityKeys keys,
        HttpClient backchannel
    )
    {
        options.ClientId = ResourceNames.Gateway;
        options.ClientSecret = settings.ServiceSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // form_post needs SameSite=None, and that needs TLS: plain HTTP in Development would lose the cookies.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        // Otherwise the library writes its own name and version into every sign-in address.
        options.DisableTelemetry = true;
        options.SaveTokens = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "offline_access"])
        {
            options.Scope.Add(scope);
        }
        options.ConfigurationManager = keys;
        options.Backchannel = backchannel;
        options.RequireHttpsMetadata = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = ResourceNames.Gateway,
            NameClaimType = "name",
            RoleClaimType = "role",
        };
        options.CallbackPath = Callback;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = settings.IsSecure
                ? CookieSecurePolicy.Always
                : CookieSecurePolicy.SameAsRequest;
        }
        options.CorrelationCookie.Name = CookiePrefix + "correlation.";
        options.NonceCookie.Name = CookiePrefix + "nonce.";
        options.EventsType = typeof(SignInEvents);
    }
}
