using System.Globalization;
using System.Xml.Linq;

namespace QualityAward.Archiving;

/// <summary>The metadata (元数据) of a piece: its row, and its files.</summary>
/// <param name="Number">件号, from 1.</param>
/// <param name="Piece">What the catalogue says of it.</param>
/// <param name="Files">Its files.</param>
public sealed record PieceMetadata(int Number, ArchivePiece Piece, IReadOnlyList<ArchiveFile> Files)
{
    private static readonly Dictionary<FileRole, string> Roles = new()
    {
        [FileRole.Text] = "正文",
        [FileRole.Original] = "原件",
        [FileRole.Attachment] = "附件",
    };

    /// <summary>As XML.</summary>
    public XDocument ToXml() =>
        new(
            new XElement(
                "元数据",
                Catalogue.RowOf(Number, Piece),
                Files.Select(file => new XElement(
                    "文件",
                    new XAttribute("名称", file.Name),
                    new XAttribute("类别", Roles[file.Role]),
                    new XAttribute("格式", file.Format),
                    new XAttribute("字节", file.Bytes),
                    new XAttribute("SHA-256", file.Sha256),
                    file.SecretId is { } secret ? new XAttribute("密钥编号", secret) : null
                ))
            )
        );

    /// <summary>Reads <see cref="ToXml"/>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static PieceMetadata Read(XDocument document)
    {
        var root = document.Root!;
        var (number, piece) = Catalogue.ReadRow(
            root.Element("件") ?? throw new FormatException("缺少件")
        );
        return new(number, piece, [.. root.Elements("文件").Select(ReadFile)]);
    }

    private static ArchiveFile ReadFile(XElement file)
    {
        string Said(string name) =>
            file.Attribute(name)?.Value ?? throw new FormatException($"文件缺少{name}");
        return new(
            Said("名称"),
            Roles.Single(role => role.Value == Said("类别")).Key,
            Said("格式"),
            long.Parse(Said("字节"), NumberStyles.None, CultureInfo.InvariantCulture),
            Said("SHA-256"),
            file.Attribute("密钥编号") is { } secret ? Guid.Parse(secret.Value) : null
        );
    }
}
