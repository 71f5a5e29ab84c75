using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>Sign-in by access token, and who may call what.</summary>
public static class AuthenticationExtensions
{
    /// <summary>Validates access tokens with Identity's published keys and answers 401 and 403 as problem documents.</summary>
    internal static WebApplicationBuilder AddAccessTokens(this WebApplicationBuilder builder)
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
        builder.Services.AddSingleton<IAuthorizationHandler, StandingRequirement.Handler>();
        return builder;
    }

    /// <summary>
    /// Only a person whose active role is one of these, and still is: Identity is asked in each request
    /// (<see cref="StandingRequirement"/>).
    /// </summary>
    public static TBuilder RequireAwardRole<TBuilder>(
        this TBuilder endpoints,
        params string[] roles
    )
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(p =>
            p.RequireClaim(AwardClaims.Role, roles).AddRequirements(new StandingRequirement())
        );

    /// <summary>Anybody signed in, and services; of a person Identity is asked whether the role still holds.</summary>
    public static TBuilder RequireSignIn<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(p =>
            p.RequireAuthenticatedUser().AddRequirements(new StandingRequirement())
        );

    /// <summary>
    /// The five minutes of the token are enough here: nothing is opened but the caller's own draft or box, which must not
    /// hang on Identity. Which routes may say so is listed in Architecture.Tests.
    /// </summary>
    public static TBuilder TokenSuffices<TBuilder>(this TBuilder endpoints, string reason)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new StandingRequirement.TokenSuffices(reason));

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
