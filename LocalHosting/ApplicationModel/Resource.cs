namespace Aspire.Hosting.ApplicationModel;

/// <summary>What all resources have in common.</summary>
public abstract class Resource : IResource
{
    private protected Resource(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ResourceAnnotationCollection Annotations { get; } = [];

    /// <summary>The type as the dashboard shows it.</summary>
    internal abstract string TypeName { get; }
}
