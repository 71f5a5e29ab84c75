using QualityAward.Cache;
using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>A real RESP server (Garnet) that a test can take away and bring back at the same address.</summary>
public sealed class TestRedis : IDisposable
{
    private readonly string _password = Guid.NewGuid().ToString("N");
    private RespServer? _server;

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>Starts it.</summary>
    public TestRedis() => Start();

    /// <summary>Connection string, the same for its whole life.</summary>
    public string ConnectionString => ConnectionStringAt(Port);

    /// <summary>Connection string for the end of a way to it.</summary>
    public string ConnectionStringAt(int port) => $"127.0.0.1:{port},password={_password}";

    /// <summary>Brings it back, empty.</summary>
    public void Start() => _server ??= RespServer.Start(Port, _password);

    /// <summary>Takes it away: connections are refused from now on.</summary>
    public void Stop()
    {
        _server?.Dispose();
        _server = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();
}
