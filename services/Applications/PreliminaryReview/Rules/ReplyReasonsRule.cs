using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条、第十三条：有异议的应当说明理由。</summary>
public static class ReplyReasonsRule
{
    /// <exception cref="RefusedException">An objection without reasons.</exception>
    public static void Check(int article, ConsultationAnswer answer, string? reasons)
    {
        if (answer == ConsultationAnswer.Objection && TypedText.IsBlank(reasons))
        {
            throw Refuse.ByLaw(
                "objection-reasons-missing",
                "有异议未说明理由",
                "回复有异议的，应当写明理由和依据。请补充理由后再提交。",
                article,
                ("field", "reasons")
            );
        }
    }
}
