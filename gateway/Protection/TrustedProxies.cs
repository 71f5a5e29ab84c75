using Microsoft.AspNetCore.HttpOverrides;

namespace QualityAward.Gateway.Protection;

/// <summary>Believes <c>X-Forwarded-*</c> of the proxies named in <c>Gateway:TrustedProxies</c>, and of nobody else.</summary>
public static class TrustedProxies
{
    /// <summary>Goes first of all: everything after it sees the visitor's own address, scheme and host.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, GatewaySettings settings)
    {
        // With empty lists the middleware would believe everybody.
        if (settings.TrustedProxies is not [])
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix,
                ForwardLimit = null,
            };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
            {
                options.KnownIPNetworks.Add(network);
            }
            app.UseForwardedHeaders(options);
        }
    }
}
