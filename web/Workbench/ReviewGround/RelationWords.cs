using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>Interests in words (article 22).</summary>
internal static class RelationWords
{
    /// <summary>What can be declared, in the order offered.</summary>
    public static IReadOnlyList<(string Value, string Text)> All { get; } =
    [.. Enum.GetValues<RelationKind>().Select(kind => ($"{kind}", Of(kind)))];

    /// <summary>The relation.</summary>
    public static string Of(RelationKind kind) =>
        kind switch
        {
            RelationKind.None => "无利害关系",
            RelationKind.Employer => "现任职单位",
            RelationKind.PriorEmployer => "曾任职单位",
            RelationKind.Shareholding => "持有股份",
            RelationKind.Advice => "提供咨询辅导",
            RelationKind.Coauthor => "合作著作或者项目",
            RelationKind.Appointment => "兼职或者受聘",
            RelationKind.Kinship => "亲属关系（只申报类型）",
            RelationKind.OtherPrivate => "其他可能影响公正的关系",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown relation."),
        };

    /// <summary>Where a candidate stands for the person: a conflict is never listed at all.</summary>
    public static (string Word, BadgeTone Tone) StateOf(RelationKind? declared) =>
        declared is null ? ("待申报", BadgeTone.Attention) : ("已申报无利害关系", BadgeTone.Done);
}
