using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条：kinship is declared by type only; what the relative is called is nobody's business here.</summary>
public static class KinshipByTypeRule
{
    /// <exception cref="Common.RefusedException"><c>kinship-by-type-only</c>.</exception>
    public static void Check(DeclareRequest request)
    {
        if (request.Relation is RelationKind.Kinship && !string.IsNullOrWhiteSpace(request.Note))
        {
            throw Refuse.ByLaw(
                "kinship-by-type-only",
                "亲属关系只申报类型",
                "亲属关系只需申报类型，无须也不得填写亲属姓名等情况。请清空说明后重新提交。",
                22
            );
        }
    }
}
