using System.Text.RegularExpressions;

namespace QualityAward.Common;

/// <summary>
/// 发文字号 as GB/T 9704—2012 writes it: issuing body's mark, full year in 〔〕, serial without leading zero, 号 –
/// for example 攀质强办〔2023〕1号.
/// </summary>
public static partial class DocumentNumber
{
    /// <summary>Whether the text is a complete 发文字号.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    /// <summary>The refusal for anything else.</summary>
    /// <param name="field">Name of the input, so that the form can mark it.</param>
    /// <param name="text">What was typed.</param>
    public static Refusal Malformed(string field, string? text) =>
        new(
            RefusalKind.Malformed,
            "document-number-malformed",
            "发文字号格式不正确",
            "发文字号由机关代字、年份、发文顺序号组成，年份用六角括号“〔〕”括入，顺序号不编虚位、不加“第”字，例如：攀质强办〔2023〕1号。",
            Facts: new Dictionary<string, object?> { ["field"] = field, ["value"] = text }
        );

    [GeneratedRegex(
        @"^\p{IsCJKUnifiedIdeographs}{1,20}〔(19|20)\d{2}〕[1-9]\d{0,4}号$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
