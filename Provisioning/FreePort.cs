using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace QualityAward.Provisioning;

/// <summary>Ports of the loopback addresses.</summary>
public static class FreePort
{
    // Below the range from which the kernel takes the ports of outgoing connections (Linux: 32768 and up), so that none
    // is taken between being found and being used.
    private const int Lowest = 20000;
    private const int Highest = 32000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that nobody listens on, another one each time.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            if (Given.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    /// <summary>True when nobody listens on the port. "localhost" means both loopback addresses: both must be free.</summary>
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
