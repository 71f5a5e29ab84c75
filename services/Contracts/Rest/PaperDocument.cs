namespace QualityAward.Contracts.Rest;

/// <summary>A stamped paper through which an act takes effect: number, date and scan.</summary>
/// <param name="DocumentNumber">发文字号, e.g. 攀质强办〔2023〕1号; null for papers without one (a letter, a record of a visit).</param>
/// <param name="Date">Its date.</param>
/// <param name="FileId">The scan, uploaded to the same service before; null where the rule set asks for none.</param>
public sealed record PaperDocument(string? DocumentNumber, DateOnly Date, Guid? FileId)
{
    /// <summary>发文字号 in its proper form.</summary>
    public string? DocumentNumber { get; init; } = Common.DocumentNumber.Normalise(DocumentNumber);
}

/// <summary>A file as stored.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">The name it was uploaded under.</param>
/// <param name="ContentType">By its content, not by its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the plain content, hexadecimal.</param>
/// <param name="Secret">Holds 技术秘密 or 商业秘密 (article 23): encrypted at rest.</param>
/// <param name="UploadedAt">Award time.</param>
/// <param name="Remark">Said once, when it was uploaded: what it shows besides its text.</param>
public sealed record FileView(
    Guid Id,
    string Name,
    string ContentType,
    long Size,
    string Sha256,
    bool Secret,
    DateTimeOffset UploadedAt,
    string? Remark = null
)
{
    /// <summary>The header of an upload that bears its file's name, percent-encoded UTF-8.</summary>
    public const string NameHeader = "X-File-Name";
}
