using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>
/// When a service asks another on somebody's behalf, the service's token says who calls, and the person's own token travels
/// beside it and is validated again.
/// </summary>
public static class ActingUser
{
    /// <summary>Header and metadata key that carry the person's token.</summary>
    public const string HeaderName = "x-acting-user";

    private static readonly object Key = new();

    /// <summary>The person on whose behalf this request is made, by its own token or by <see cref="HeaderName"/>.</summary>
    public static AwardUser? ActingAwardUser(this HttpContext context) =>
        (context.Items[Key] as Carried)?.Principal.TryAwardUser() ?? context.User.TryAwardUser();

    /// <summary>The person's token, to be passed on; null where nobody acts.</summary>
    internal static string? TokenOf(HttpContext? context)
    {
        if (context?.Items[Key] is Carried carried)
        {
            return carried.Token;
        }

        return context?.User.TryAwardUser() is not null ? BearerOf(context) : null;
    }

    internal static void UseActingUser(this WebApplication app) => app.Use(ValidateAsync);

    // Only a service may speak for somebody; from anybody else the header means nothing.
    private static Task ValidateAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Headers.TryGetValue(HeaderName, out var token)
        && !StringValues.IsNullOrEmpty(token)
        && context.User.IsService()
            ? ValidateAsync(context, next, token.ToString())
            : next(context);

    private static async Task ValidateAsync(HttpContext context, RequestDelegate next, string token)
    {
        if (await PrincipalAsync(context, token) is not { } principal)
        {
            await ProtocolProblems.SignInRequired.WriteAsync(context);
            return;
        }

        context.Items[Key] = new Carried(token, principal);
        await next(context);
    }

    private static async Task<ClaimsPrincipal?> PrincipalAsync(HttpContext context, string token)
    {
        var services = context.RequestServices;
        var options = services
            .GetRequiredService<IOptionsMonitor<JwtBearerOptions>>()
            .Get(JwtBearerDefaults.AuthenticationScheme);
        if (options.ConfigurationManager is SigningKeys keys)
        {
            await keys.EnsureKnownAsync(token, context.RequestAborted);
        }

        var parameters = options.TokenValidationParameters.Clone();
        if (options.ConfigurationManager is { } manager)
        {
            var configuration = await manager.GetConfigurationAsync(context.RequestAborted);
            parameters.IssuerSigningKeys = configuration.SigningKeys;
        }

        var result = await options.TokenHandlers[0].ValidateTokenAsync(token, parameters);
        return result.IsValid ? new ClaimsPrincipal(result.ClaimsIdentity) : null;
    }

    private static string? BearerOf(HttpContext context)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? header[scheme.Length..].Trim()
            : null;
    }

    private sealed record Carried(string Token, ClaimsPrincipal Principal);
}
