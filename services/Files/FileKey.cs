namespace QualityAward.Files;

/// <summary>The key that encrypts the secret files of one owner. Destroying it destroys them wherever copies may lie.</summary>
internal sealed class FileKey
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The uploading unit's code.</summary>
    public required string Owner { get; init; }

    /// <summary>Wrapped by the service's <see cref="SecretBox"/>.</summary>
    public required byte[] Wrapped { get; init; }

    /// <summary>Which key-encryption key wrapped it.</summary>
    public required string WrappedBy { get; init; }
}
