using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QualityAward.ServiceDefaults;

/// <summary>What makes an access token acceptable.</summary>
internal static class TokenRules
{
    public static void Configure(
        JwtBearerOptions options,
        IConfiguration configuration,
        SigningKeys keys
    )
    {
        options.MapInboundClaims = false;
        options.SaveToken = true;

        // By hand rather than by discovery: the issuer is the public address, the keys are read inside the cluster.
        options.ConfigurationManager = keys;
        options.RefreshOnIssuerKeyNotFound = false;
        options.TokenValidationParameters = Parameters(configuration);
        options.Events = new JwtBearerEvents { OnMessageReceived = c => PrepareAsync(c, keys) };
    }

    public static TokenValidationParameters Parameters(IConfiguration configuration) =>
        new()
        {
            ValidIssuer = configuration.TokenIssuer(),
            ValidAudience = AwardClaims.Audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],

            // RFC 9068 §4: an identity token must not pass for an access token.
            ValidTypes = ["at+jwt", "application/at+jwt"],
            NameClaimType = AwardClaims.Name,
            RoleClaimType = AwardClaims.Role,
            ClockSkew = TimeSpan.FromSeconds(30),
        };

    /// <summary>The key a token names must be known before the token is judged: keys rotate without a warning.</summary>
    private static async Task PrepareAsync(MessageReceivedContext context, SigningKeys keys)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        await keys.EnsureKnownAsync(
            header[scheme.Length..].Trim(),
            context.HttpContext.RequestAborted
        );
    }

    /// <summary>The key id in a token's header; null where it is no token at all.</summary>
    public static string? KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
