namespace QualityAward.Documents.Model;

/// <summary>
/// An official document (公文) as data, by GB/T 9704—2012: what it says, and nothing of how a page shows it. One writer makes
/// it a PDF, another a .docx.
/// </summary>
/// <param name="Title">标题.</param>
/// <param name="Body">正文.</param>
public sealed record OfficialDocument(string Title, IReadOnlyList<Block> Body)
{
    /// <summary>密级和保密期限, e.g. 秘密★1年; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>发文机关标志, red above the line; null for forms, reports and other papers without one.</summary>
    public string? Issuer { get; init; }

    /// <summary>发文字号; null where it has none yet.</summary>
    public string? Number { get; init; }

    /// <summary>主送机关, without the colon.</summary>
    public string? Addressee { get; init; }

    /// <summary>发文机关署名, then 成文日期; null where nobody signs.</summary>
    public Signature? Signature { get; init; }

    /// <summary>附件, in order.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>附注, without brackets.</summary>
    public string? Note { get; init; }

    /// <summary>A small line at the foot of every page, such as the hash of the version.</summary>
    public string? Foot { get; init; }
}

/// <summary>Who signs, and the day.</summary>
/// <param name="Signer">Full name of the body, or of the person.</param>
/// <param name="Date">成文日期, e.g. 2023年2月6日.</param>
public sealed record Signature(string Signer, string Date);

/// <summary>An attachment.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">What it says, on pages of its own; empty: named only.</param>
public sealed record Attachment(string Title, IReadOnlyList<Block> Body);
