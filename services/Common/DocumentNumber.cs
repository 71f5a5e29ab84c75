using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace QualityAward.Common;

/// <summary>
/// 发文字号 as GB/T 9704—2012 writes it: issuing body's mark, full year in 〔〕, serial without leading zero, 号 –
/// for example 攀质强办〔2023〕1号.
/// </summary>
public static partial class DocumentNumber
{
    /// <summary>
    /// A number as people type it, in its proper form: whichever brackets stand around the year, full-width signs, blanks and
    /// invisible signs are forgiven. A padded serial or a “第” is not ours to take away: <see cref="IsValid"/> says no.
    /// </summary>
    /// <returns>What is stored; null stays null.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Normalise(string? text) =>
        text is null
            ? null
            : YearPattern()
                .Replace(Typed.Plain(text), "〔${year}〕")
                .Replace('(', '（')
                .Replace(')', '）');

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
        @"^(?=[^〔]*[\p{L}〇])[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}〇A-Za-z（）·]{1,20}〔(19|20)[0-9]{2}〕[1-9][0-9]{0,4}号$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"[\[({〔【〖〈《](?<year>(?:19|20)[0-9]{2})[\])}〕】〗〉》](?=第?[0-9]+号$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearPattern();
}
