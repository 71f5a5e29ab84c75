using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityAward.Common;
using QualityAward.Gateway.Session;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>Browsers that are signed in already, without the way through Identity.</summary>
public static class Browsers
{
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Opens a session whose access token has some time left.</summary>
    public static async Task<HttpClient> SignedInAsync(
        this GatewayHost gateway,
        TimeSpan left,
        string refreshToken = "first",
        string sid = "sid-1"
    )
    {
        var browser = gateway.Visitor();
        var key = await gateway
            .Services.GetRequiredService<ITicketStore>()
            .StoreAsync(gateway.Ticket(left, refreshToken, sid));
        browser.DefaultRequestHeaders.Add("Cookie", gateway.CookieOf(key));
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return browser;
    }

    /// <summary>A ticket as a sign-in leaves it.</summary>
    public static AuthenticationTicket Ticket(
        this GatewayHost gateway,
        TimeSpan left,
        string refreshToken,
        string sid
    )
    {
        var token = gateway.AccessToken(sid, left);
        var properties = new AuthenticationProperties
        {
            ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1),
            IssuedUtc = DateTimeOffset.UtcNow,
        };
        properties.StoreTokens([
            new() { Name = "access_token", Value = token },
            new() { Name = "refresh_token", Value = refreshToken },
            new()
            {
                Name = "expires_at",
                Value = (DateTimeOffset.UtcNow + left).ToString("o", CultureInfo.InvariantCulture),
            },
        ]);
        return new(
            TicketTokens.PrincipalOf(token, GatewaySchemes.Session),
            properties,
            GatewaySchemes.Session
        );
    }

    /// <summary>An access token of 市质量强市办.</summary>
    public static string AccessToken(this GatewayHost gateway, string sid, TimeSpan left) =>
        gateway.Tokens.Create(
            new()
            {
                [AwardClaims.Subject] = "office",
                [AwardClaims.Name] = "王主任",
                [AwardClaims.Unit] = "city-office",
                [AwardClaims.Role] = Roles.Office,
                [AwardClaims.Session] = sid,
                ["jti"] = Guid.NewGuid().ToString(),
            },
            lifetime: left
        );

    private static string CookieOf(this GatewayHost gateway, string key)
    {
        var options = gateway
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(GatewaySchemes.Session);
        var reference = new ClaimsIdentity([new Claim(KeyClaim, key)], GatewaySchemes.Session);
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(reference),
            GatewaySchemes.Session
        );
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
