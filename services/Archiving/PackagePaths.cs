using System.Globalization;

namespace QualityAward.Archiving;

/// <summary>Where what lies in a package.</summary>
public static class PackagePaths
{
    /// <summary>What the package is, for people.</summary>
    public const string About = "说明.txt";

    /// <summary>The catalogue for spreadsheets.</summary>
    public const string CatalogueCsv = "目录.csv";

    /// <summary>The catalogue for programs.</summary>
    public const string CatalogueXml = "目录.xml";

    /// <summary>The list of hashes.</summary>
    public const string Hashes = "清单.sha256";

    /// <summary>Folder of all pieces.</summary>
    public const string Pieces = "件/";

    /// <summary>Folder of the transparency log.</summary>
    public const string Log = "日志/";

    /// <summary>The log's key (vkey).</summary>
    public const string LogKey = $"{Log}密钥.txt";

    /// <summary>The log's newest checkpoint.</summary>
    public const string Checkpoint = $"{Log}检查点.txt";

    /// <summary>Ending of a leaf's file.</summary>
    public const string LeafEnding = ".json";

    /// <summary>Ending of a proof's file.</summary>
    public const string ProofEnding = ".proof";

    /// <summary>Ending of a secret file.</summary>
    public const string SecretEnding = ".enc";

    /// <summary>Name of a piece's metadata within its folder.</summary>
    public const string Metadata = "元数据.xml";

    /// <summary>A piece's folder: <c>件/0001/</c>.</summary>
    public static string Piece(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Pieces}{number:0000}/");

    /// <summary>A leaf's path without its ending: <c>日志/000042</c>.</summary>
    public static string Leaf(long index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Log}{index:000000}");
}
