using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>HTTP clients that find services by name and survive their short absences.</summary>
public static class HttpClientExtensions
{
    internal static void AddAwardHttpClients(this WebApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http => http.AddServiceDiscovery());
    }

    /// <summary>
    /// The standard resilience handler, which repeats only what is safe to repeat. Not for gRPC, files and event streams:
    /// its time limits would cut them.
    /// </summary>
    public static IHttpClientBuilder AddAwardResilience(this IHttpClientBuilder client)
    {
        client.AddStandardResilienceHandler(o => o.Retry.DisableForUnsafeHttpMethods());
        return client;
    }

    /// <summary>Sends this service's own token (client credentials) with every request.</summary>
    public static IHttpClientBuilder AddServiceToken(this IHttpClientBuilder client)
    {
        client.Services.AddServiceTokens();
        return client.AddHttpMessageHandler<ServiceTokenHandler>();
    }

    /// <summary>
    /// The client named <see cref="ResourceNames.Gateway"/> for web projects: they read the award's data through the gateway
    /// only, in their own name and without a role.
    /// </summary>
    /// <param name="builder">The process being wired.</param>
    /// <param name="tokenOptional">For public pages: where no token can be had within 300 ms, the request goes without.</param>
    public static WebApplicationBuilder AddGatewayClient(
        this WebApplicationBuilder builder,
        bool tokenOptional = false
    )
    {
        var client = builder
            .Services.AddHttpClient(
                ResourceNames.Gateway,
                client => client.BaseAddress = new Uri($"http://{ResourceNames.Gateway}")
            )
            .AddAwardResilience();
        if (tokenOptional)
        {
            builder.Services.AddServiceTokens();
            client.AddHttpMessageHandler<OptionalServiceTokenHandler>();
        }
        else
        {
            client.AddServiceToken();
        }

        return builder;
    }

    internal static void AddServiceTokens(this IServiceCollection services)
    {
        services.AddHttpClient(ServiceTokens.ClientName);
        services.TryAddSingleton<ServiceTokens>();
        services.TryAddTransient<ServiceTokenHandler>();
        services.TryAddTransient<OptionalServiceTokenHandler>();
    }
}
