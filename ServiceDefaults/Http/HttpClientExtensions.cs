using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults.Http;

/// <summary>HTTP clients that find services by name and survive their short absences.</summary>
public static class HttpClientExtensions
{
    private static readonly TimeSpan TotalLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);

    internal static void AddAwardHttpClients(this WebApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http => http.AddServiceDiscovery());
    }

    /// <summary>
    /// Repeats what is safe to repeat where nobody answered or said "not now"; an error of the other side is an answer and is
    /// not asked for again. There is no circuit breaker and no queue: all visitors share this client, and what one of them sends
    /// must not decide whether another is answered. Not for gRPC, files and event streams: its time limits would cut them.
    /// </summary>
    public static IHttpClientBuilder AddAwardResilience(this IHttpClientBuilder client)
    {
        client.AddResilienceHandler(
            "award",
            pipeline =>
            {
                var retry = new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 3,
                    Delay = TimeSpan.FromSeconds(1),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = outcome => ValueTask.FromResult(IsAbsence(outcome.Outcome)),
                };
                retry.DisableForUnsafeHttpMethods();
                pipeline.AddTimeout(TotalLimit).AddRetry(retry).AddTimeout(AttemptLimit);
            }
        );
        return client;
    }

    private static bool IsAbsence(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode
            is HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

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

    /// <summary>The service's own token, and what sends it along.</summary>
    public static void AddServiceTokens(this IServiceCollection services)
    {
        services.AddHttpClient(ServiceTokens.ClientName);
        services.TryAddSingleton<ServiceTokens>();
        services.TryAddTransient<ServiceTokenHandler>();
        services.TryAddTransient<OptionalServiceTokenHandler>();
    }
}
