namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value given from outside (<c>Parameters:{name}</c> in the configuration) or by default.</summary>
public sealed class ParameterResource : Resource, IValueProvider
{
    private readonly Func<string> _value;

    internal ParameterResource(string name, Func<string> value, bool secret)
        : base(name)
    {
        _value = value;
        Secret = secret;
    }

    /// <summary>True for what must not be shown.</summary>
    public bool Secret { get; }

    internal override string TypeName => "Parameter";

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        new(_value());

    internal string Value => _value();
}
