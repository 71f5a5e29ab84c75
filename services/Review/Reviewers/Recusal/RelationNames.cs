using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>What the relations of article 22 are called.</summary>
internal static class RelationNames
{
    public static string Of(RelationKind relation) =>
        relation switch
        {
            RelationKind.None => "无利害关系",
            RelationKind.Employer => "现任职单位",
            RelationKind.PriorEmployer => "曾任职单位",
            RelationKind.Shareholding => "持有股份",
            RelationKind.Advice => "提供咨询辅导",
            RelationKind.Coauthor => "合作著作或者项目",
            RelationKind.Appointment => "兼职或者受聘",
            RelationKind.Kinship => "亲属关系",
            RelationKind.OtherPrivate => "其他可能影响公正的关系",
            _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Unknown."),
        };
}
