using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.HolderChanges;

/// <summary>Organisations merge, into one that is known by its 统一社会信用代码 and is not the holder.</summary>
public static class MergerRule
{
    /// <returns>The code of the organisation that there is afterwards; null where it is no merger.</returns>
    /// <exception cref="RefusedException">
    /// 422 <c>merger-of-individual</c>, <c>successor-code-malformed</c>, <c>successor-is-holder</c>.
    /// </exception>
    public static string? Check(
        ProposeHolderChangeRequest request,
        CandidateKind holder,
        string? holderCode
    )
    {
        if (request.Kind is not HolderChangeKind.Merged)
        {
            return null;
        }

        if (holder is not CandidateKind.Organisation)
        {
            throw Refuse.ByLaw(
                "merger-of-individual",
                "个人没有合并",
                "合并只适用于获奖组织；获奖个人改名的，请选择更名。",
                20,
                ("field", "kind")
            );
        }

        if (!UnifiedSocialCreditCode.TryParse(request.SuccessorCode, out var code))
        {
            throw Refuse.ByLaw(
                "successor-code-malformed",
                "合并后组织的统一社会信用代码有误",
                UnifiedSocialCreditCode.FaultOf(request.SuccessorCode)
                    ?? "请填写合并后组织的统一社会信用代码。",
                20,
                ("field", "successorCode")
            );
        }

        return code.Value != holderCode
            ? code.Value
            : throw Refuse.ByLaw(
                "successor-is-holder",
                "合并后的组织就是获奖者",
                "获奖者合并其他组织后代码不变的，奖项不受影响；名称变更的，请选择更名。",
                20,
                ("field", "successorCode")
            );
    }
}
