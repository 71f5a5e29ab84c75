using QualityAward.Common;

namespace QualityAward.Publicity.Corrections;

/// <summary>第三条：names stand in the list alone, from which those who were not awarded disappear when the edition ends.</summary>
public static class CorrectionTextRule
{
    /// <param name="text">Title, paragraphs and reason.</param>
    /// <param name="names">Everyone on the list.</param>
    /// <exception cref="RefusedException">422 <c>names-in-text</c>.</exception>
    public static void Check(IReadOnlyCollection<string> text, IEnumerable<string> names)
    {
        var named = names
            .Where(name =>
                name.Length > 1 && text.Any(t => t.Contains(name, StringComparison.Ordinal))
            )
            .ToArray();
        if (named.Length > 0)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "names-in-text",
                    "正文中出现了申报主体名称",
                    $"标题、正文或者更正事由中出现了{string.Join("、", named)}。名称和姓名只在名单中公布，请删去。",
                    Article: 3,
                    Facts: new Dictionary<string, object?> { ["names"] = named }
                )
            );
        }
    }
}
