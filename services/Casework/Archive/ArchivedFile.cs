using System.Net.Mime;
using QualityAward.Archiving;
using QualityAward.Contracts.Rest;

namespace QualityAward.Casework.Archive;

/// <summary>A file of a piece: one that was uploaded, or one made on the spot.</summary>
public sealed record ArchivedFile
{
    private ArchivedFile(FileRole role) => Role = role;

    /// <summary>What it is of the piece.</summary>
    public FileRole Role { get; }

    /// <summary>The uploaded file; its name, type and secrecy are its own.</summary>
    public Guid? StoredId { get; private init; }

    /// <summary>Its name, where it is made.</summary>
    public string Name { get; private init; } = "";

    /// <summary>MIME type, where it is made.</summary>
    public string Format { get; private init; } = MediaTypeNames.Application.Octet;

    /// <summary>第二十三条, where it is made: encrypted in the package.</summary>
    public bool Secret { get; private init; }

    /// <summary>Opens its content, where it is made.</summary>
    public Func<Stream>? Open { get; private init; }

    /// <summary>A file that was uploaded.</summary>
    public static ArchivedFile Stored(Guid id, FileRole role) => new(role) { StoredId = id };

    /// <summary>The scans of papers, as far as there are any.</summary>
    public static IEnumerable<ArchivedFile> Scans(params IEnumerable<PaperDocument?> papers) =>
        papers
            .Select(paper => paper?.FileId)
            .OfType<Guid>()
            .Distinct()
            .Select(id => Stored(id, FileRole.Original));

    /// <summary>A content that is opened when its turn comes.</summary>
    public static ArchivedFile Made(
        string name,
        FileRole role,
        string format,
        Func<Stream> open,
        bool secret = false
    ) =>
        new(role)
        {
            Name = name,
            Format = format,
            Open = open,
            Secret = secret,
        };

    /// <summary>What the system has of it, as JSON that people can read as well.</summary>
    public static ArchivedFile Json(
        string name,
        object value,
        FileRole role = FileRole.Text,
        bool secret = false
    ) =>
        Made(
            name,
            role,
            MediaTypeNames.Application.Json,
            () => new MemoryStream(ArchiveJson.Of(value)),
            secret
        );
}
