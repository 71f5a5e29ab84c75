namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server, run from its binaries.</summary>
public sealed class PostgresServerResource : Resource, IResourceWithConnectionString
{
    internal const string EndpointName = "tcp";

    internal PostgresServerResource(string name, ParameterResource password)
        : base(name) => Password = password;

    internal override string TypeName => "PostgreSQL";

    internal ParameterResource Password { get; }

    internal string UserName { get; } = "postgres";

    /// <summary>The address, not the name: PostgreSQL listens on IPv4 only and resolving "localhost" tries IPv6 first.</summary>
    internal string Host { get; } = "127.0.0.1";

    internal int Port => this.Endpoint(EndpointName).PortOf(0);

    /// <inheritdoc />
    public ValueTask<string?> GetConnectionStringAsync(
        CancellationToken cancellationToken = default
    ) => new($"Host={Host};Port={Port};Username={UserName};Password={Password.Value}");

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        GetConnectionStringAsync(cancellationToken);
}
