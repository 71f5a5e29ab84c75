using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Gateway.Session;

/// <summary>Reads and replaces the tokens inside a ticket.</summary>
public static class TicketTokens
{
    private const string HandleKey = ".award.handle";
    private static readonly string[] Shown =
    [
        AwardClaims.Subject,
        AwardClaims.Name,
        AwardClaims.Unit,
        AwardClaims.Role,
        AwardClaims.Session,
        AwardClaims.AuthenticationMethods,
    ];

    extension(AuthenticationProperties properties)
    {
        /// <summary>The session's handle.</summary>
        public string? Handle
        {
            get => properties.Items.TryGetValue(HandleKey, out var handle) ? handle : null;
            set => properties.Items[HandleKey] = value;
        }

        /// <summary>The access token.</summary>
        public string? AccessToken =>
            properties.GetTokenValue(OpenIdConnectParameterNames.AccessToken);

        /// <summary>The refresh token.</summary>
        public string? RefreshToken =>
            properties.GetTokenValue(OpenIdConnectParameterNames.RefreshToken);

        /// <summary>Until when the access token is valid.</summary>
        public DateTimeOffset AccessTokenExpiresAt =>
            DateTimeOffset.TryParse(
                properties.GetTokenValue("expires_at"),
                CultureInfo.InvariantCulture,
                out var at
            )
                ? at
                : DateTimeOffset.MinValue;
    }

    /// <summary>The same session with new tokens; the person's role is what the new access token says.</summary>
    public static AuthenticationTicket With(
        this AuthenticationTicket ticket,
        OpenIdConnectMessage answer,
        DateTimeOffset now
    )
    {
        var properties = ticket.Properties.Clone();
        var expiresAt = now.AddSeconds(int.Parse(answer.ExpiresIn, CultureInfo.InvariantCulture));
        properties.StoreTokens([
            Token(OpenIdConnectParameterNames.AccessToken, answer.AccessToken),
            Token(
                OpenIdConnectParameterNames.RefreshToken,
                answer.RefreshToken ?? ticket.Properties.RefreshToken
            ),
            Token(
                OpenIdConnectParameterNames.IdToken,
                answer.IdToken
                    ?? ticket.Properties.GetTokenValue(OpenIdConnectParameterNames.IdToken)
            ),
            Token("expires_at", expiresAt.ToString("o", CultureInfo.InvariantCulture)),
        ]);
        return new(
            PrincipalOf(answer.AccessToken, ticket.AuthenticationScheme),
            properties,
            ticket.AuthenticationScheme
        );
    }

    /// <summary>
    /// The person as services see them. The token comes from the token endpoint itself, so its signature says nothing
    /// new here; services check it.
    /// </summary>
    public static ClaimsPrincipal PrincipalOf(string accessToken, string scheme)
    {
        var claims = new JsonWebToken(accessToken).Claims.Where(c => Shown.Contains(c.Type));
        return new(
            new ClaimsIdentity(
                claims.Select(c => new Claim(c.Type, c.Value)),
                scheme,
                nameType: AwardClaims.Name,
                roleType: AwardClaims.Role
            )
        );
    }

    private static AuthenticationToken Token(string name, string? value) =>
        new() { Name = name, Value = value ?? "" };
}
