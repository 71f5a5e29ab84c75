using Microsoft.AspNetCore.Authentication.Cookies;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.Sessions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.SignIn;

/// <summary>Registers the sign-in pages and their cookies.</summary>
public static class SignInRegistration
{
    /// <summary>Cookies, antiforgery, page rendering.</summary>
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<PasswordCheck>();
        services.AddScoped<AttemptLimit>();
        services.AddSingleton<AttemptDelays>();
        services.AddScoped<PasswordAgain>();
        services.AddScoped<SignInCompletion>();
        services.AddScoped<RoleChoice>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<SessionReader>();
        services.AddScoped<OwnRoles>();
        services.AddScoped<OwnStanding>();
        services.AddScoped<IRoleStanding>(s => s.GetRequiredService<OwnStanding>());
        services.AddScoped<SessionEnding>();
        services.AddRazorComponents();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "award-account-form";
            o.Cookie.Path = "/account";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = SecurePolicy(builder.Environment);
            o.SuppressXFrameOptionsHeader = true;
        });
        // The session's cookie goes to /connect/authorize too, so its path is the root; the gateway passes it on to
        // this service only.
        services
            .AddAuthentication()
            .AddCookie(
                AccountCookies.Session,
                o =>
                {
                    o.Cookie.Name = builder.Environment.IsDevelopment()
                        ? "award-account"
                        : "__Host-award-account";
                    Configure(o, builder.Environment, Session.Lifetime);
                }
            )
            .AddCookie(
                AccountCookies.Step,
                o =>
                {
                    o.Cookie.Name = "award-account-step";
                    Configure(o, builder.Environment, AccountCookies.StepLifetime);
                    o.Cookie.Path = "/account";
                }
            );
        return builder;
    }

    private static void Configure(
        CookieAuthenticationOptions options,
        IHostEnvironment environment,
        TimeSpan lifetime
    )
    {
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = SecurePolicy(environment);
        options.ExpireTimeSpan = lifetime;
        options.SlidingExpiration = false;
    }

    private static CookieSecurePolicy SecurePolicy(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
