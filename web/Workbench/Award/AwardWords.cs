using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Award;

/// <summary>Votes and lists in the regulation's words.</summary>
internal static class AwardWords
{
    /// <summary>赞成, 反对 or 弃权.</summary>
    public static string Of(VoteChoice choice) =>
        choice switch
        {
            VoteChoice.For => "赞成",
            VoteChoice.Against => "反对",
            VoteChoice.Abstain => "弃权",
            _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "Unknown vote."),
        };

    /// <summary>The kind that REST names by its word.</summary>
    public static CandidateKind KindOf(string kind) =>
        CandidateKinds.Find(kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind.");

    /// <summary>A stage of the review as REST names it.</summary>
    public static string StageOf(string stage) =>
        stage switch
        {
            "material" => "材料评审",
            "site" => "现场评审",
            "defence" => "陈述答辩",
            _ => stage,
        };

    /// <summary>How many a list names, and what stays vacant of the quota (第三条：宁缺毋滥).</summary>
    /// <param name="organisations">Organisations named.</param>
    /// <param name="individuals">Individuals named.</param>
    /// <param name="organisationQuota">At most so many organisations.</param>
    /// <param name="individualQuota">At most so many individuals.</param>
    public static string Places(
        int organisations,
        int individuals,
        int organisationQuota,
        int individualQuota
    )
    {
        var named = Both(organisations, individuals);
        var over =
            Math.Max(0, organisations - organisationQuota)
            + Math.Max(0, individuals - individualQuota);
        if (over > 0)
        {
            return $"列入{named}，超出名额（{Both(organisationQuota, individualQuota)}），须减少。";
        }

        var vacant = string.Join(
            "、",
            new[]
            {
                (CandidateKind.Organisation, Count: organisationQuota - organisations),
                (CandidateKind.Individual, Count: individualQuota - individuals),
            }
                .Where(v => v.Count > 0)
                .Select(v => v.Item1.ChineseQuota(v.Count))
        );
        return vacant.Length == 0
            ? $"列入{named}，名额已满。"
            : $"列入{named}；按照宁缺毋滥的原则，{vacant}的名额空缺（第三条）。";
    }

    private static string Both(int organisations, int individuals) =>
        $"{CandidateKind.Organisation.ChineseQuota(organisations)}、{CandidateKind.Individual.ChineseQuota(individuals)}";
}
