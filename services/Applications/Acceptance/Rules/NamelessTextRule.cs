using QualityAward.Applications.Papers;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>
/// 第三条：the notice's own text names nobody; names stand in the list alone, from which those who were not awarded disappear
/// when the edition ends.
/// </summary>
public static class NamelessTextRule
{
    /// <param name="text">Title and paragraphs.</param>
    /// <param name="names">Everyone on the list.</param>
    /// <exception cref="RefusedException">Somebody is named.</exception>
    public static void Check(IEnumerable<string> text, IEnumerable<string> names)
    {
        var all = text.ToList();
        var named = names
            .Where(name =>
                name.Length > 1 && all.Any(t => t.Contains(name, StringComparison.Ordinal))
            )
            .ToArray();
        if (named.Length > 0)
        {
            throw RuleOfLaw.Refuse(
                3,
                "names-in-text",
                "公示正文中出现了申报主体名称",
                $"公示正文中出现了{string.Join("、", named)}。名称和姓名只在名单中公布，请从标题和正文中删去。",
                ("names", named)
            );
        }
    }
}
