using QualityAward.Common;

namespace QualityAward.Honours.Import.Reading;

/// <summary>Reads a list of past winners, as offices keep them.</summary>
public static class WinnerList
{
    /// <summary>So many rows at most, the heading not counted.</summary>
    public const int MostRows = 5000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The columns in order.</summary>
    public static IReadOnlyList<string> Heading { get; } =
    ["年份", "届次", "类别", "名称", "统一社会信用代码", "证书编号"];

    /// <returns>The list without its heading.</returns>
    /// <exception cref="RefusedException">400: not such a list; the code says why.</exception>
    public static WinnerTable Read(byte[] file)
    {
        var table =
            file.AsSpan().StartsWith("PK"u8) ? XlsxList.Read(file, MostRows)
            : file.AsSpan().StartsWith(CompoundFile) ? throw OfCompound(file)
            : CsvList.Read(file, MostRows);
        if (
            table.Rows.Count == 0
            || !Heading
                .Zip(table.Rows[0].Values)
                .All(p => CellText.Clean(p.Second).StartsWith(p.First, StringComparison.Ordinal))
        )
        {
            throw ListRefusals.Heading(Heading);
        }

        return table with
        {
            Rows = [.. table.Rows.Skip(1)],
        };
    }

    /// <summary>MS-CFB: an encrypted workbook keeps its content in a stream of this name.</summary>
    private static RefusedException OfCompound(byte[] file) =>
        file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? ListRefusals.Locked
            : ListRefusals.OldFormat;
}
