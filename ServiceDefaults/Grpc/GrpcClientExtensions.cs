using Grpc.Core;
using Grpc.Net.Client.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Http;

namespace QualityAward.ServiceDefaults.Grpc;

/// <summary>Clients for the gRPC services of other processes.</summary>
public static class GrpcClientExtensions
{
    /// <summary>
    /// A client with discovery, a deadline (5 s unless the call gives one), the service's token and the acting user. Refusals
    /// arrive as <see cref="Common.RefusedException"/>, an unreachable service as <c>cannot-verify-now</c>.
    /// </summary>
    /// <param name="builder">The process being wired.</param>
    /// <param name="service">Whom to call: a value of <see cref="Common.ResourceNames"/>.</param>
    /// <param name="idempotent">Methods that may be sent again after <c>Unavailable</c>.</param>
    public static IHttpClientBuilder AddAwardGrpcClient<TClient>(
        this WebApplicationBuilder builder,
        string service,
        params string[] idempotent
    )
        where TClient : ClientBase<TClient>
    {
        builder.Services.TryAddSingleton<AwardCallInterceptor>();
        var retries = Retries(typeof(TClient), idempotent);
        return builder
            .Services.AddGrpcClient<TClient>(o => o.Address = AddressOf(service))
            .ConfigureChannel(o => o.ServiceConfig = retries)
            .AddInterceptor<AwardCallInterceptor>()
            .AddServiceToken();
    }

    /// <summary>
    /// As <see cref="AddAwardGrpcClient"/>, for a contract that several services serve: <c>GrpcClientFactory</c> makes the
    /// client of one of them by the name. Nothing is sent again by itself.
    /// </summary>
    /// <param name="builder">The process being wired.</param>
    /// <param name="name">The client's own.</param>
    /// <param name="service">Whom to call.</param>
    public static IHttpClientBuilder AddNamedAwardGrpcClient<TClient>(
        this WebApplicationBuilder builder,
        string name,
        string service
    )
        where TClient : ClientBase<TClient>
    {
        builder.Services.TryAddSingleton<AwardCallInterceptor>();
        return builder
            .Services.AddGrpcClient<TClient>(name, o => o.Address = AddressOf(service))
            .AddInterceptor<AwardCallInterceptor>()
            .AddServiceToken();
    }

    private static Uri AddressOf(string service) => new($"http://_grpc.{service}");

    private static ServiceConfig Retries(Type client, string[] idempotent)
    {
        var descriptor =
            client.DeclaringType?.GetProperty("Descriptor")?.GetValue(null)
                as Google.Protobuf.Reflection.ServiceDescriptor
            ?? throw new ArgumentException($"{client} is no generated gRPC client.");
        var config = new ServiceConfig();
        foreach (var name in idempotent)
        {
            var method =
                descriptor.FindMethodByName(name)
                ?? throw new ArgumentException($"{descriptor.FullName} has no method {name}.");
            config.MethodConfigs.Add(
                new MethodConfig
                {
                    Names =
                    {
                        new MethodName { Service = descriptor.FullName, Method = method.Name },
                    },
                    RetryPolicy = new RetryPolicy
                    {
                        MaxAttempts = 3,
                        InitialBackoff = TimeSpan.FromMilliseconds(100),
                        MaxBackoff = TimeSpan.FromSeconds(1),
                        BackoffMultiplier = 2,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                }
            );
        }

        return config;
    }
}
