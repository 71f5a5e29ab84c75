namespace QualityAward.Common.Publication;

/// <summary>
/// 第三条：the text of a notice names nobody; names stand in the list alone, where they are fields: those who were not awarded
/// disappear from it when the edition ends, and nobody else's name is touched.
/// </summary>
public static class NamelessTextRule
{
    /// <param name="texts">Title, paragraphs, and the reason of a correction.</param>
    /// <param name="names">Everyone on the list. Compared as they are read: without blanks, dots and invisible signs.</param>
    /// <exception cref="RefusedException">422 <c>names-in-text</c>.</exception>
    public static void Check(IReadOnlyCollection<string> texts, IEnumerable<string> names)
    {
        var named = names
            .Distinct()
            .Where(name =>
                texts.Any(text =>
                    PersonalDataScan
                        .Of(text, [name])
                        .Any(mark => mark.Kind is PersonalDataKind.Name)
                )
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
