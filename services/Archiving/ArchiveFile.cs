namespace QualityAward.Archiving;

/// <summary>A file of a piece as its metadata describe it.</summary>
/// <param name="Name">Within the piece's folder; of a secret file it ends in <c>.enc</c>.</param>
/// <param name="Role">What it is of the piece.</param>
/// <param name="Format">MIME type of the plain content.</param>
/// <param name="Bytes">Length of the plain content.</param>
/// <param name="Sha256">Of the plain content, lower-case hexadecimal.</param>
/// <param name="SecretId">Of a secret file (第二十三条), the id of its key; null where it is not secret.</param>
public sealed record ArchiveFile(
    string Name,
    FileRole Role,
    string Format,
    long Bytes,
    string Sha256,
    Guid? SecretId
);

/// <summary>A content that goes into a package.</summary>
/// <param name="Name">As it is called; made harmless and unique within its piece.</param>
/// <param name="Role">What it is of the piece.</param>
/// <param name="Format">MIME type.</param>
/// <param name="Secret">Encrypted in the package (第二十三条).</param>
/// <param name="Content">Read once, to its end.</param>
public sealed record ArchiveContent(
    string Name,
    FileRole Role,
    string Format,
    bool Secret,
    Stream Content
);
