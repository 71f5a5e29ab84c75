namespace Aspire.Hosting.ApplicationModel;

/// <summary>A port on which a resource answers.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    private int[] _ports = [];

    internal EndpointAnnotation(string name, int? port)
    {
        Name = name;
        Port = port;
    }

    /// <summary>The name by which callers choose among a resource's endpoints.</summary>
    public string Name { get; }

    /// <summary>The scheme in the address; for web endpoints <c>http</c>.</summary>
    public string UriScheme { get; set; } = "tcp";

    /// <summary><c>http</c> or <c>http2</c>; tells container publishers what a proxy must speak.</summary>
    public string Transport { get; set; } = "tcp";

    /// <summary>The wanted port; null takes a free one.</summary>
    public int? Port { get; set; }

    /// <summary>True when reachable from outside the cluster.</summary>
    public bool IsExternal { get; set; }

    internal bool IsHttp => UriScheme is "http";

    /// <summary>The variable that tells the process its port, where one was named.</summary>
    internal string? PortVariable { get; init; }

    internal void Allocate(int[] ports) => _ports = ports;

    internal int ReplicaCount => _ports.Length;

    internal int PortOf(int replica) =>
        _ports.Length > 0
            ? _ports[replica]
            : throw new InvalidOperationException(
                $"The endpoint '{Name}' has no port before the application starts."
            );

    internal string UrlOf(int replica) => $"{UriScheme}://localhost:{PortOf(replica)}";
}
