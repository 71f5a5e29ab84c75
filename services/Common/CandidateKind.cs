namespace QualityAward.Common;

/// <summary>The two kinds of candidate (article 2). They never stand in one list.</summary>
public enum CandidateKind
{
    /// <summary>组织.</summary>
    Organisation,

    /// <summary>个人.</summary>
    Individual,
}

/// <summary>Words and letters of <see cref="CandidateKind"/>.</summary>
public static class CandidateKinds
{
    /// <summary>组织 or 个人.</summary>
    public static string ChineseName(this CandidateKind kind) =>
        kind switch
        {
            CandidateKind.Organisation => "组织",
            CandidateKind.Individual => "个人",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>组织奖 or 个人奖.</summary>
    public static string AwardName(this CandidateKind kind) => kind.ChineseName() + "奖";

    /// <summary>Reads the word that addresses use: <c>organisation</c> or <c>individual</c>; null when it is neither.</summary>
    public static CandidateKind? Find(string code) =>
        Enum.TryParse<CandidateKind>(code, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : null;

    /// <summary>The measure word with a number: 3个组织 is written 组织3个, 5 persons 个人5名.</summary>
    public static string ChineseQuota(this CandidateKind kind, int count) =>
        kind.ChineseName() + count + (kind is CandidateKind.Organisation ? "个" : "名");
}
