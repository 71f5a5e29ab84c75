using Garnet;

namespace QualityAward.Cache;

/// <summary>
/// A real RESP server (Microsoft.Garnet) in this process. It keeps nothing: what we put into Redis can be thrown
/// away. Stopping is disposing; starting again on the same port is a new instance.
/// </summary>
public sealed class RespServer : IDisposable
{
    private readonly GarnetServer _server;

    private RespServer(GarnetServer server) => _server = server;

    /// <summary>Starts a server that answers when this returns.</summary>
    /// <param name="port">Port on the loopback address.</param>
    /// <param name="password">What a client has to know.</param>
    /// <exception cref="Exception">The port is in use.</exception>
    public static RespServer Start(int port, string password)
    {
        string[] network = ["--port", $"{port}", "--bind", "127.0.0.1"];
        string[] secret = ["--auth", "Password", "--password", password];
        // Small pages and few of them: what is not used stays unallocated, and old entries give way to new ones.
        string[] memory = ["--memory", "64m", "--page", "1m", "--index", "16m"];
        var server = new GarnetServer([.. network, .. secret, .. memory, "--lua", "true", "-q"]);
        try
        {
            server.Start();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new(server);
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();
}
