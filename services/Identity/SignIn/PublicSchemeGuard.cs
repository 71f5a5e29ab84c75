using Microsoft.AspNetCore.HttpOverrides;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>
/// Which address and scheme the browser used, as the gateway says it; and outside Development no page and no sign-in over
/// anything but TLS. Back channels (token, keys) come over the cluster's own network and are not looked at.
/// </summary>
public static class PublicSchemeGuard
{
    /// <summary>Networks, beside loopback, from which forwarded headers are believed (CIDR).</summary>
    public const string TrustedNetworks = "Identity:TrustedNetworks";

    /// <summary>First of all middleware.</summary>
    public static WebApplication UsePublicScheme(this WebApplication app)
    {
        var options = new ForwardedHeadersOptions
        {
            // The address is what wrong passwords are counted by, in memory only.
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor
                | ForwardedHeaders.XForwardedHost
                | ForwardedHeaders.XForwardedProto,
        };
        foreach (var network in app.Configuration.GetSection(TrustedNetworks).Get<string[]>() ?? [])
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }
        app.UseForwardedHeaders(options);
        // What discovery says is ours to say: not a visitor's Host header.
        var known = app.Services.GetRequiredService<AwardAddress>().Public;
        app.Use(
            (http, next) =>
            {
                if (http.Request.Path.StartsWithSegments("/.well-known"))
                {
                    http.Request.Scheme = known.Scheme;
                    http.Request.Host = HostString.FromUriComponent(known);
                }

                return next(http);
            }
        );
        if (!app.Environment.IsDevelopment())
        {
            app.Use((http, next) => IsRefused(http.Request) ? RefuseAsync(http) : next(http));
        }
        return app;
    }

    private static bool IsRefused(HttpRequest request) =>
        !request.IsHttps
        && (
            request.Path.StartsWithSegments("/account")
            || request.Path.StartsWithSegments("/connect/authorize")
            || request.Path.StartsWithSegments("/connect/endsession")
        );

    private static Task RefuseAsync(HttpContext http) =>
        http.Page<MessagePage>(
                new Message(
                    "须使用加密连接",
                    "登录须通过加密连接（https）进行，请核对地址后重试。",
                    "/",
                    "返回首页"
                ),
                StatusCodes.Status400BadRequest
            )
            .ExecuteAsync(http);
}
