using System.Collections.Concurrent;
using Grpc.Net.Client;
using Microsoft.Extensions.ServiceDiscovery.Http;
using QualityAward.Contracts.Events.V1;

namespace QualityAward.Events.Relaying;

/// <summary>
/// One channel a subscriber, apart from the service's other clients: no resilience handler, because a circuit breaker
/// or a retry of its own would break the relay's order and its promise of how long it waits.
/// </summary>
internal sealed class EventChannels(IServiceDiscoveryHttpMessageHandlerFactory discovery)
    : IDisposable
{
    private readonly ConcurrentDictionary<string, GrpcChannel> _channels = [];

    /// <summary>A client of <paramref name="subscriber"/>'s event sink.</summary>
    public EventSink.EventSinkClient To(string subscriber) =>
        new(_channels.GetOrAdd(subscriber, Open));

    private GrpcChannel Open(string subscriber)
    {
        // A replica that went away without a word is noticed by ping, not by the operating system's timeouts.
        var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(2),
            KeepAlivePingDelay = TimeSpan.FromSeconds(10),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        };
        // Else the channel connects by itself, to the service's name as if it were a host, and never asks discovery. The
        // discovery package sets the same property on clients that come from the HTTP client factory.
        sockets.Properties["__GrpcLoadBalancingDisabled"] = true;
        return GrpcChannel.ForAddress(
            $"http://_grpc.{subscriber}",
            new GrpcChannelOptions
            {
                HttpHandler = discovery.CreateHandler(sockets),
                DisposeHttpClient = true,
            }
        );
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
        {
            channel.Dispose();
        }
    }
}
