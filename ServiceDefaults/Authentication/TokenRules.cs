using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>What makes an access token acceptable.</summary>
internal static class TokenRules
{
    public static void Configure(
        JwtBearerOptions options,
        IConfiguration configuration,
        SigningKeys keys,
        KnownTokens tokens
    )
    {
        options.MapInboundClaims = false;
        options.SaveToken = true;

        // By hand rather than by discovery: the issuer is the public address, the keys are read inside the cluster.
        options.ConfigurationManager = keys;
        options.RefreshOnIssuerKeyNotFound = false;
        options.TokenValidationParameters = Parameters(configuration);
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(tokens);
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = c => PrepareAsync(c, keys, tokens),
        };
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
    private static Task PrepareAsync(
        MessageReceivedContext context,
        SigningKeys keys,
        KnownTokens tokens
    )
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Task.CompletedTask;
        }

        var token = header[scheme.Length..].Trim();
        return tokens.Knows(token)
            ? Task.CompletedTask
            : keys.EnsureKnownAsync(token, context.HttpContext.RequestAborted);
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
