using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Import;

/// <summary>
/// 第二十条: only what lies before the system's first edition is entered from paper; until that is opened, nobody knows what
/// does, and an entry could bear the ordinal of an edition that the system comes to run.
/// </summary>
public static class FirstEditionRule
{
    /// <exception cref="RefusedException"><c>first-edition-not-opened</c>.</exception>
    public static FirstEdition Require(FirstEdition? first) =>
        first
        ?? throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "first-edition-not-opened",
                "本系统尚未开设第一个届次",
                "补录限于本系统所办第一届之前的各届。请先在“届次”中开设本系统所办的第一届，再提交补录。",
                Article: 20
            )
        );
}

/// <summary>第二十条: one decision of 市政府 is one edition of one year, and the paper's date is of that year or the next.</summary>
public static class OneDecisionRule
{
    /// <exception cref="RefusedException"><c>import-one-decision</c>, <c>import-decision-year</c>.</exception>
    public static (int Ordinal, int Year) Check(IReadOnlyList<PastWinner> winners, DateOnly decided)
    {
        var editions = winners.Select(w => (w.Ordinal, w.Year)).Distinct().ToList();
        if (editions is not [var edition])
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "import-one-decision",
                    "一次补录只能依据一份表扬决定",
                    $"名单中有{editions.Count}个届次和年份（{string.Join("、", editions.Take(5).Select(e => $"第{ChineseNumerals.Of(e.Ordinal)}届{e.Year}年"))}）。请按届次分别提交，各附该届的表扬决定。",
                    Article: 20
                )
            );
        }

        return decided.Year == edition.Year || decided.Year == edition.Year + 1
            ? edition
            : throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "import-decision-year",
                    "表扬决定的日期与获奖年份不符",
                    $"名单的获奖年份为{edition.Year}年，表扬决定的日期为{decided.ToChinese()}。请核对表扬决定和名单。",
                    Article: 20,
                    Facts: new Dictionary<string, object?> { ["field"] = "document.date" }
                )
            );
    }
}

/// <summary>第四条: the quota of the regulation then in force, which the system may know or is told.</summary>
public static class QuotaThenRule
{
    /// <summary>The regulation in force on the day of the decision.</summary>
    /// <exception cref="RefusedException"><c>regulation-then-in-force-missing</c>.</exception>
    public static RegulationThen Find(
        IReadOnlyCollection<RegulationVersion> versions,
        DateOnly decided,
        RegulationThen? stated
    )
    {
        if (versions.InForceOn(decided) is { } known)
        {
            return new(known.Title, known.OrganisationQuota, known.IndividualQuota);
        }

        return stated is { OrganisationQuota: >= 0 and <= 999, IndividualQuota: >= 0 and <= 999 }
            ? stated with
            {
                Title = Texts.Require(stated.Title, "regulation.title", "当时施行的管理办法", 100),
            }
            : throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "regulation-then-in-force-missing",
                    "请填写当时施行的管理办法",
                    $"系统没有{decided.ToChinese()}施行的管理办法。请填写当时施行的管理办法的名称和组织、个人的获奖名额（0至999）。",
                    Article: 4,
                    Facts: new Dictionary<string, object?> { ["field"] = "regulation" }
                )
            );
    }

    /// <summary>Which quota is exceeded, in words; nothing when none is.</summary>
    /// <param name="then">The regulation then in force.</param>
    /// <param name="organisations">Awarded organisations of the edition, those of the register included.</param>
    /// <param name="individuals">Awarded individuals of the edition, those of the register included.</param>
    public static IReadOnlyList<string> Breaches(
        RegulationThen then,
        int organisations,
        int individuals
    ) =>
        [
            .. Breach("获奖组织", "个", organisations, then.OrganisationQuota),
            .. Breach("获奖个人", "名", individuals, then.IndividualQuota),
        ];

    private static IEnumerable<string> Breach(string what, string unit, int count, int quota) =>
        count > quota ? [$"{what}共{count}{unit}，超过当时的名额{quota}{unit}。"] : [];
}

/// <summary>What stands out must be explained before a second person looks at it.</summary>
public static class ExplanationRule
{
    /// <exception cref="RefusedException"><c>import-explanation-required</c>.</exception>
    public static string? Check(IReadOnlyList<string> remarks, string? explanation) =>
        remarks.Count == 0 && string.IsNullOrWhiteSpace(explanation) ? null
        : string.IsNullOrWhiteSpace(explanation)
            ? throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "import-explanation-required",
                    "请说明理由",
                    $"名单有{remarks.Count}处须说明：{string.Concat(remarks.Take(5))}请对照表扬决定核对，属实的写明理由后重新提交。",
                    Article: 4,
                    Facts: new Dictionary<string, object?>
                    {
                        ["field"] = "explanation",
                        ["remarks"] = remarks.Take(50).ToArray(),
                    }
                )
            )
        : Texts.Require(explanation, "explanation", "说明", 2000);
}
