namespace Aspire.Hosting.ApplicationModel;

/// <summary>A server that speaks Redis' protocol.</summary>
public sealed class RedisResource : Resource, IResourceWithConnectionString
{
    internal const string EndpointName = "tcp";

    internal RedisResource(string name, ParameterResource password)
        : base(name) => Password = password;

    internal override string TypeName => "Redis";

    internal ParameterResource Password { get; }

    internal string Host { get; } = "127.0.0.1";

    internal int Port => this.Endpoint(EndpointName).PortOf(0);

    /// <inheritdoc />
    public ValueTask<string?> GetConnectionStringAsync(
        CancellationToken cancellationToken = default
    ) => new($"{Host}:{Port},password={Password.Value}");

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        GetConnectionStringAsync(cancellationToken);
}
