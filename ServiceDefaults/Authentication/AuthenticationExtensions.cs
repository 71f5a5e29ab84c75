using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QualityAward.ServiceDefaults;

/// <summary>Sign-in by access token, and who may call what.</summary>
public static class AuthenticationExtensions
{
    /// <summary>Validates access tokens with Identity's published keys and answers 401 and 403 as problem documents.</summary>
    public static WebApplicationBuilder AddAwardAuthentication(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient(SigningKeys.ClientName);
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddSingleton<KnownTokens>();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder
            .Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IConfiguration, SigningKeys, KnownTokens>(TokenRules.Configure);
        builder.Services.AddAuthorization(o => o.FallbackPolicy = ExplicitAccess.Policy);
        builder.Services.AddSingleton<
            IAuthorizationMiddlewareResultHandler,
            ProblemAuthorizationResultHandler
        >();
        return builder;
    }

    /// <summary>Only a person whose active role is one of these.</summary>
    public static TBuilder RequireAwardRole<TBuilder>(
        this TBuilder endpoints,
        params string[] roles
    )
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(p => p.RequireClaim(AwardClaims.Role, roles));

    /// <summary>Only services of ours acting in their own name; with names, only those.</summary>
    public static TBuilder RequireServiceClient<TBuilder>(
        this TBuilder endpoints,
        params string[] names
    )
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(p =>
            p.RequireAuthenticatedUser()
                .RequireAssertion(c =>
                    c.User.IsService()
                    && (
                        names.Length == 0
                        || names.Contains(c.User.FindFirst(AwardClaims.ClientId)!.Value)
                    )
                )
        );
}
