using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace QualityAward.LocalHosting.Running;

/// <summary>Gives every endpoint of every replica its port before anything starts.</summary>
internal sealed class PortAllocator(bool randomize = false)
{
    // Below the range from which the kernel takes the ports of outgoing connections (Linux: 32768 and up).
    private const int Lowest = 20000;
    private const int Highest = 32000;

    private readonly HashSet<int> _given = [];

    /// <exception cref="DistributedApplicationException">A wanted port is taken; the message names it.</exception>
    public void Allocate(IResource resource)
    {
        foreach (var endpoint in resource.Endpoints())
        {
            var replicas = resource.ReplicaCount();
            if (randomize || endpoint.Port is not { } wanted)
            {
                endpoint.Allocate([.. Enumerable.Range(0, replicas).Select(_ => Next())]);
            }
            else if (replicas > 1)
            {
                throw new DistributedApplicationException(
                    $"“{resource.Name}”有 {replicas} 个副本，不能共用端口 {wanted}。 / Replicas cannot share port {wanted}."
                );
            }
            else if (!_given.Add(wanted) || !IsFree(wanted))
            {
                throw new DistributedApplicationException(
                    $"""
                    端口 {wanted} 已被其他程序占用（{resource.Name} 的 {endpoint.Name} 端点需要它）。请停止占用它的程序后重试。
                    Port {wanted} is in use by another program (endpoint '{endpoint.Name}' of '{resource.Name}' needs it). Stop that program and try again.
                    """
                );
            }
            else
            {
                endpoint.Allocate([wanted]);
            }
        }
    }

    public int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            if (_given.Add(port) && IsFree(port))
            {
                return port;
            }
        }
    }

    /// <summary>"localhost" means both loopback addresses: both must be free.</summary>
    public static bool IsFree(int port) =>
        CanListen(IPAddress.Loopback, port)
        && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e)
        {
            // A machine may know IPv6 and yet have no such address.
            return e.SocketErrorCode is SocketError.AddressNotAvailable;
        }
    }
}
