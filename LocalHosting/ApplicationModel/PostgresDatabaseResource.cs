namespace Aspire.Hosting.ApplicationModel;

/// <summary>A database of a <see cref="PostgresServerResource" />, created when missing.</summary>
public sealed class PostgresDatabaseResource : Resource, IResourceWithConnectionString
{
    internal PostgresDatabaseResource(
        string name,
        string databaseName,
        PostgresServerResource server
    )
        : base(name)
    {
        DatabaseName = databaseName;
        Parent = server;
    }

    /// <summary>The server.</summary>
    public PostgresServerResource Parent { get; }

    /// <summary>The database's name on the server.</summary>
    public string DatabaseName { get; }

    internal override string TypeName => "PostgreSQL.Database";

    /// <inheritdoc />
    public async ValueTask<string?> GetConnectionStringAsync(
        CancellationToken cancellationToken = default
    ) =>
        $"{await Parent.GetConnectionStringAsync(cancellationToken).ConfigureAwait(false)};Database={DatabaseName}";

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        GetConnectionStringAsync(cancellationToken);
}
