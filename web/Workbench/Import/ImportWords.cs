using QualityAward.Components;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Import;

/// <summary>The list's columns, and what became of a row, in words.</summary>
internal static class ImportWords
{
    // Excel takes a CSV for UTF-8 only with this mark before it.
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>The columns in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["年份", "届次", "类别", "名称", "统一社会信用代码", "证书编号"];

    /// <summary>Address of the empty list, made of the page itself.</summary>
    public static string Template { get; } =
        "data:text/csv;charset=utf-8,"
        + Uri.EscapeDataString($"{ByteOrderMark}{string.Join(',', Columns)}\r\n");

    /// <summary>The word and its tone.</summary>
    public static (string Word, BadgeTone Tone) Of(ImportOutcome outcome) =>
        outcome switch
        {
            ImportOutcome.New => ("可以补录", BadgeTone.Done),
            ImportOutcome.Duplicate => ("重复，不补录", BadgeTone.Inactive),
            ImportOutcome.Faulty => ("有误，不补录", BadgeTone.Attention),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Unknown."),
        };

    /// <summary>E.g. 第1届（2019年）.</summary>
    public static string Edition(int ordinal, int year) => $"第{ordinal}届（{year}年）";
}
