using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条：市级行业主管部门应当在单位内征求意见后提出初审意见。</summary>
public static class InternalConsultationRule
{
    /// <exception cref="RefusedException">The industry route without a word on it.</exception>
    public static void Check(ReviewRoute route, string? internalConsultation)
    {
        if (route == ReviewRoute.Industry && TypedText.IsBlank(internalConsultation))
        {
            throw Refuse.ByLaw(
                "internal-consultation-missing",
                "未记载单位内征求意见情况",
                "市级行业主管部门应当在单位内征求意见后提出初审意见。请填写征求意见的范围、方式和结果。",
                12,
                ("field", "internalConsultation")
            );
        }
    }
}
