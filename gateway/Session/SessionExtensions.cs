using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using QualityAward.Common;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Gateway.Session;

/// <summary>Who is calling: a bearer token, or a session whose tokens stay here.</summary>
public static class SessionExtensions
{
    // A back channel that hangs must not hold a visitor for longer than they wait.
    private static readonly TimeSpan BackchannelLimit = TimeSpan.FromSeconds(5);

    /// <summary>Adds sessions, sign-in and bearer tokens.</summary>
    public static WebApplicationBuilder AddSessions(
        this WebApplicationBuilder builder,
        GatewaySettings settings
    )
    {
        builder.AddAwardAuthentication();
        builder.AddAwardDatabase<GatewayDb>(ResourceNames.GatewayDb);
        var services = builder.Services;
        services
            .AddDataProtection()
            .SetApplicationName("award-gateway")
            .PersistKeysToDbContext<GatewayDb>();
        services.AddSingleton<KeyWrapping>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<KeyWrapping>((o, wrapping) => o.XmlEncryptor = wrapping);
        services.AddSingleton(SessionLifetimes.From(builder.Configuration));
        services.AddSingleton<TicketProtector>();
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<SessionCopies>();
        services.AddSingleton<ITicketStore, SessionStore>();
        services.AddSingleton<SessionRefresh>();
        services.AddSingleton<IdentityKeys>();
        services.AddSingleton<TokenClient>();
        services.AddScoped<SessionCookieEvents>();
        services.AddScoped<SignInEvents>();
        services.AddHostedService<SessionCleaner>();
        services.AddHostedService<SessionHints>();
        services.AddHttpClient(IdentityKeys.HttpClient, ToIdentity);
        AddSchemes(services, settings);
        return builder;
    }

    private static void ToIdentity(HttpClient client)
    {
        client.BaseAddress = new Uri($"http://{ResourceNames.Identity}");
        client.Timeout = BackchannelLimit;
    }

    private static void AddSchemes(IServiceCollection services, GatewaySettings settings)
    {
        services
            .AddAuthentication(GatewaySchemes.Caller)
            .AddPolicyScheme(
                GatewaySchemes.Caller,
                displayName: null,
                o =>
                    o.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0
                            ? JwtBearerDefaults.AuthenticationScheme
                            : GatewaySchemes.Session
            )
            .AddCookie(GatewaySchemes.Session, o => Configure(o, settings))
            .AddOpenIdConnect(o => o.SignInScheme = GatewaySchemes.Session);
        services
            .AddOptions<CookieAuthenticationOptions>(GatewaySchemes.Session)
            .Configure<ITicketStore>((o, store) => o.SessionStore = store);
        services
            .AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IdentityKeys, IHttpClientFactory>(
                (o, keys, clients) =>
                    OpenIdConnect.Configure(
                        o,
                        settings,
                        keys,
                        clients.CreateClient(IdentityKeys.HttpClient)
                    )
            );
    }

    private static void Configure(CookieAuthenticationOptions options, GatewaySettings settings)
    {
        options.Cookie.Name = settings.SessionCookie;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.IsSecure
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SessionCookies.Life;
        options.SlidingExpiration = true;
        options.EventsType = typeof(SessionCookieEvents);
    }
}
