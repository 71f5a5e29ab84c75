using QualityAward.Contracts.Rest;

namespace QualityAward.Files;

/// <summary>A file that somebody uploaded: its content lies in the file storage under <see cref="Id"/>.</summary>
public sealed class StoredFile
{
    /// <summary>Identifier; tells nothing, since anonymous people may see it.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The name it was uploaded under, without folders and control characters.</summary>
    public required string Name { get; init; }

    /// <summary>By its content, not by its name.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes of the plain content.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the plain content, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The key of its owner that encrypts it; null for files that are not secret.</summary>
    public Guid? KeyId { get; init; }

    /// <summary>Account id of who uploaded it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>Code of the unit it was uploaded for.</summary>
    public required string Unit { get; init; }

    /// <summary>Role it was uploaded in.</summary>
    public required string Role { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Whether it holds 技术秘密 or 商业秘密 (第二十三条) and so is encrypted at rest.</summary>
    public bool Secret => KeyId is not null;

    /// <summary>What it shows besides its text; known when it was just received, and not kept.</summary>
    public string? Remark { get; init; }

    /// <summary>The file as REST shows it.</summary>
    public FileView ToView() =>
        new(Id, Name, ContentType, Size, Sha256, Secret, UploadedAt, Remark);
}
