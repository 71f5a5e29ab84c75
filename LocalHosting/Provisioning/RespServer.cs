using Garnet;

namespace QualityAward.LocalHosting.Provisioning;

/// <summary>
/// A real RESP server (Microsoft.Garnet) in this process. It keeps nothing: what we put into Redis can be thrown
/// away. Stopping is disposing; starting again on the same port is a new instance.
/// </summary>
internal sealed class RespServer : IDisposable
{
    private readonly GarnetServer _server;
    private readonly Action<string> _log;
    private int _disposed;

    private RespServer(GarnetServer server, int port, Action<string> log)
    {
        _server = server;
        _log = log;
        Port = port;
    }

    /// <summary>Port on the loopback address.</summary>
    public int Port { get; }

    /// <summary>Starts a server that answers when this returns.</summary>
    /// <exception cref="ProvisioningException">The port is in use.</exception>
    public static RespServer Start(int port, string password, Action<string> log)
    {
        if (!FreePort.IsFree(port))
        {
            throw new ProvisioningException(
                $"Redis 端口 {port} 已被占用。 / Port {port} for Redis is in use."
            );
        }

        string[] network = ["--port", $"{port}", "--bind", "127.0.0.1"];
        string[] secret = ["--auth", "Password", "--password", password];
        // Small pages and few of them: what is not used stays unallocated, and old entries give way to new ones.
        string[] memory = ["--memory", "64m", "--page", "1m", "--index", "16m"];
        var server = new GarnetServer([.. network, .. secret, .. memory, "--lua", "true", "-q"]);
        server.Start();
        log($"RESP server (Garnet) listening on 127.0.0.1:{port}");
        return new(server, port, log);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _server.Dispose();
            _log($"RESP server on 127.0.0.1:{Port} stopped");
        }
    }
}
