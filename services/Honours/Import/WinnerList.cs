using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Csv;
using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Import;

/// <summary>Reads a list of past winners: .xlsx, or .csv in UTF-8 or GB 18030, as offices keep them.</summary>
internal static class WinnerList
{
    private const int MostRows = 5000;
    private static readonly string[] Heading =
    [
        "年份",
        "届次",
        "类别",
        "名称",
        "统一社会信用代码",
        "证书编号",
    ];

    /// <returns>Row number and six values, without the heading and empty rows.</returns>
    /// <exception cref="RefusedException">400: not such a list.</exception>
    public static List<(int Row, string[] Values)> Read(byte[] file)
    {
        var rows = Rows(file);
        if (
            rows.Count == 0
            || !Heading
                .Zip(rows[0].Values)
                .All(p => p.Second.StartsWith(p.First, StringComparison.Ordinal))
        )
        {
            throw new RefusedException(
                Refusals.Malformed($"第一行应为表头：{string.Join("、", Heading)}。")
            );
        }

        return [.. rows.Skip(1).Where(r => r.Values.Any(v => v.Length > 0))];
    }

    private static List<(int Row, string[] Values)> Rows(byte[] file)
    {
        var isExcel = file.AsSpan().StartsWith("PK"u8);
        using var stream = new MemoryStream(isExcel ? file : Encoding.UTF8.GetBytes(Text(file)));
        try
        {
            var read = isExcel
                ? stream.Query(excelType: ExcelType.XLSX)
                : stream.Query(
                    excelType: ExcelType.CSV,
                    configuration: new CsvConfiguration { StreamReaderFunc = s => new(s) }
                );
            var rows = read.Cast<IDictionary<string, object?>>()
                .Take(MostRows + 2)
                .Select((row, i) => (i + 1, Values(row)))
                .ToList();
            return rows.Count <= MostRows + 1
                ? rows
                : throw new RefusedException(
                    Refusals.Malformed($"一次最多导入{MostRows}行，请分批导入。")
                );
        }
        catch (Exception e)
            when (e is InvalidDataException or InvalidOperationException or System.Xml.XmlException)
        {
            throw new RefusedException(
                Refusals.Malformed("无法读取该文件，请使用 .xlsx 或者 .csv 文件。")
            );
        }
    }

    private static string[] Values(IDictionary<string, object?> row) =>
        [
            .. row
                .Values.Concat(Enumerable.Repeat<object?>(null, 6))
                .Take(6)
                .Select(v => $"{v}".Trim()),
        ];

    private static string Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(file)
                .TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(file);
        }
    }
}
