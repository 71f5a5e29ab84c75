using QualityAward.Common.Wording;

namespace QualityAward.Documents.Layout;

/// <summary>
/// 标题 over several lines (GB/T 9704—2012, 7.3.1): of about the same length, and never broken inside a name or a word
/// that has to be read whole.
/// </summary>
public static class TitleLines
{
    private static readonly string[] Whole =
    [
        "攀枝花市人民政府",
        "攀枝花市",
        "政府质量奖",
        "质量奖",
        "申报主体",
        "有限公司",
        "综合评审",
        "推荐意见",
        "初审意见",
        "申报表",
        "承诺书",
        "名单",
        "报告",
        "公示",
        "决定",
        "请示",
        .. Enumerable.Range(1, 50).Select(n => $"第{ChineseNumerals.Of(n)}届"),
    ];

    /// <summary>The lines.</summary>
    /// <param name="title">The title.</param>
    /// <param name="width">Of the widest line.</param>
    /// <param name="measure">Width of a piece of text.</param>
    public static IReadOnlyList<string> Of(string title, float width, Func<string, float> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var all = LineBreaks.Of(title, width, measure, Whole);
        if (all.Count < 2)
        {
            return all;
        }

        // As narrow as the same number of lines allows.
        var step = measure("　");
        for (var narrow = measure(title) / all.Count; narrow < width; narrow += step)
        {
            var lines = LineBreaks.Of(title, narrow, measure, Whole);
            if (lines.Count == all.Count)
            {
                return lines;
            }
        }

        return all;
    }
}
