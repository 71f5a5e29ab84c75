using System.Net;
using System.Net.Sockets;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>Ports for servers that must know theirs before they start.</summary>
public static class FreePort
{
    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
