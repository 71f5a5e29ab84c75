namespace Aspire.Hosting.ApplicationModel;

/// <summary>The address of something that runs elsewhere, from the configuration or built from another resource.</summary>
public sealed class ConnectionStringResource : Resource, IResourceWithConnectionString
{
    private readonly Func<CancellationToken, ValueTask<string?>> _value;

    internal ConnectionStringResource(
        string name,
        Func<CancellationToken, ValueTask<string?>> value
    )
        : base(name) => _value = value;

    internal override string TypeName => "ConnectionString";

    /// <inheritdoc />
    public ValueTask<string?> GetConnectionStringAsync(
        CancellationToken cancellationToken = default
    ) => _value(cancellationToken);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        _value(cancellationToken);
}
