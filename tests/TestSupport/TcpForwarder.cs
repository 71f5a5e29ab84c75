using System.Net;
using System.Net.Sockets;

namespace QualityAward.TestSupport;

/// <summary>
/// Passes bytes on from a port of its own, as a proxy does: the caller then names a port in the Host
/// header on which the service does not listen.
/// </summary>
public class TcpForwarder : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private CancellationTokenSource _passing = new();

    /// <summary>Forwards to a port of this machine.</summary>
    public TcpForwarder(int targetPort)
        : this(new IPEndPoint(IPAddress.Loopback, targetPort)) { }

    /// <summary>Forwards to an address.</summary>
    public TcpForwarder(EndPoint target)
    {
        _listener.Start();
        _accepting = AcceptAsync(target);
    }

    /// <summary>The port that callers use instead.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The same as an address.</summary>
    public Uri Address => new($"http://localhost:{Port}");

    /// <summary>Ends all connections, and each new one at once, until <see cref="Mend"/>.</summary>
    public Task CutAsync() => _passing.CancelAsync();

    /// <summary>Passes on again.</summary>
    public void Mend() => _passing = new();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Passes on what one caller says, until it ends.</summary>
    protected virtual Task ForwardAsync(
        Stream caller,
        Stream server,
        CancellationToken cancellationToken
    ) => caller.CopyToAsync(server, cancellationToken);

    private async Task AcceptAsync(EndPoint target)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var incoming = await _listener.AcceptTcpClientAsync(_stopping.Token);
                connections.Add(ConnectAsync(incoming, target));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectAsync(TcpClient incoming, EndPoint target)
    {
        using (incoming)
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(
                _stopping.Token,
                _passing.Token
            );
            ends.Token.ThrowIfCancellationRequested();
            using var outgoing = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await outgoing.ConnectAsync(target, ends.Token);
            await using var server = new NetworkStream(outgoing);
            await Task.WhenAny(
                ForwardAsync(incoming.GetStream(), server, ends.Token),
                server.CopyToAsync(incoming.GetStream(), ends.Token)
            );
        }
    }
}
