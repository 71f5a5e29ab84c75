using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Wording;

namespace QualityAward.Workbench.Cultivation;

/// <summary>第八条: words of the nursery, and who has which part of it.</summary>
internal static class CultivationWords
{
    /// <summary>Who cultivates.</summary>
    public static string[] Bodies { get; } = [Roles.ReceivingBody];

    /// <summary>Who reads counts and guidance material.</summary>
    public static string[] Readers { get; } = [Roles.ReceivingBody, Roles.Office];

    /// <summary>Sections of GB/T 4754 to choose from.</summary>
    public static (string Value, string Text)[] Industries { get; } =
    [.. IndustrySection.All.Select(s => ($"{s.Code}", s.Name))];

    /// <summary>第三届; 未定 where that is open.</summary>
    public static string EditionOf(int? ordinal) =>
        ordinal is { } number ? $"第{ChineseNumerals.Of(number)}届" : "未定";
}
