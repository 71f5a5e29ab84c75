using System.Net.Sockets;

namespace QualityAward.ServiceDefaults.Tests.Grpc;

/// <summary>
/// Passes bytes on from a port of its own, as the proxy of the genuine Aspire does: the caller then names a port in the Host
/// header on which the service does not listen.
/// </summary>
internal sealed class TcpForwarder : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    public TcpForwarder(int targetPort)
    {
        listener.Start();
        accepting = AcceptAsync(targetPort);
    }

    public Uri Address => new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task AcceptAsync(int targetPort)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var incoming = await listener.AcceptTcpClientAsync(stopping.Token);
                connections.Add(ForwardAsync(incoming, targetPort));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ForwardAsync(TcpClient incoming, int targetPort)
    {
        using var outgoing = new TcpClient();
        using (incoming)
        {
            await outgoing.ConnectAsync(IPAddress.Loopback, targetPort, stopping.Token);
            await Task.WhenAny(
                incoming.GetStream().CopyToAsync(outgoing.GetStream(), stopping.Token),
                outgoing.GetStream().CopyToAsync(incoming.GetStream(), stopping.Token)
            );
        }
    }
}
