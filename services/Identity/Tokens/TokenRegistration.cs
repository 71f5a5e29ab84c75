using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Events;

namespace QualityAward.Identity.Tokens;

/// <summary>Registers the token service (OpenID Connect).</summary>
public static class TokenRegistration
{
    /// <summary>Life of an access token: also the longest time until a withdrawn role ends.</summary>
    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A session that is not used so long is over.</summary>
    public static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromHours(12);

    /// <summary>OpenIddict on <see cref="IdentityDb"/>, with keys from the database.</summary>
    public static WebApplicationBuilder AddTokens(this WebApplicationBuilder builder)
    {
        // Every step of every request at Information otherwise.
        builder.Logging.AddFilter("OpenIddict", LogLevel.Warning);
        var services = builder.Services;
        services.AddSingleton(AwardAddress.Read(builder.Configuration));
        services.AddSingleton<KeyRing>();
        services.Replace(ServiceDescriptor.Singleton<IEventCredentials, OwnEventCredentials>());
        services.AddScoped<KeyKeeper>();
        services.AddScoped<Clients>();
        services.AddScoped<TokenPruning>();
        services
            .AddOpenIddict()
            .AddCore(core =>
                core.UseEntityFrameworkCore()
                    .UseDbContext<IdentityDb>()
                    .ReplaceDefaultEntities<Guid>()
            )
            .AddServer(Configure);
        // After OpenIddict's own: see TokenOptions.
        services.AddSingleton<TokenOptions>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(s =>
            s.GetRequiredService<TokenOptions>()
        );
        services.AddSingleton<IPostConfigureOptions<OpenIddictServerOptions>>(s =>
            s.GetRequiredService<TokenOptions>()
        );
        services
            .AddOptions<OpenIddictServerOptions>()
            .Configure<AwardAddress>((options, address) => options.Issuer = address.Issuer);
        services
            .AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .PostConfigure<KeyRing>(TrustOwnKeys);
        return builder;
    }

    private static void Configure(OpenIddictServerBuilder server)
    {
        server
            .SetAuthorizationEndpointUris(IdentityAddresses.Authorization)
            .SetTokenEndpointUris(IdentityAddresses.Token)
            .SetEndSessionEndpointUris(IdentityAddresses.EndSession)
            .SetJsonWebKeySetEndpointUris(IdentityAddresses.Keys)
            .SetConfigurationEndpointUris(IdentityAddresses.Configuration);
        server
            .AllowAuthorizationCodeFlow()
            .AllowRefreshTokenFlow()
            .AllowClientCredentialsFlow()
            .RequireProofKeyForCodeExchange()
            // "plain" protects nothing (RFC 9700 §2.1.1).
            .Configure(o =>
                o.CodeChallengeMethods.Remove(OpenIddictConstants.CodeChallengeMethods.Plain)
            );
        server.RegisterScopes(
            OpenIddictConstants.Scopes.Profile,
            OpenIddictConstants.Scopes.OfflineAccess,
            IdentityAddresses.Audience
        );
        server
            .SetAccessTokenLifetime(AccessTokenLifetime)
            .SetRefreshTokenLifetime(RefreshTokenLifetime)
            .DisableAccessTokenEncryption();
        // Transport: behind the gateway only; PublicSchemeGuard looks at the scheme the browser used.
        server
            .UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableTokenEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .EnableStatusCodePagesIntegration()
            .DisableTransportSecurityRequirement();
    }

    // The service does not fetch its own keys over the network.
    private static void TrustOwnKeys(JwtBearerOptions options, KeyRing ring)
    {
        options.ConfigurationManager = null;
        options.Events = new JwtBearerEvents();
        options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) =>
            ring.Signing.Select(s => s.Key);
    }
}
