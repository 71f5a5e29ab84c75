using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条：初审应当提出初审意见；不通过的、退回补正的应当说明理由。</summary>
public static class OpinionTextRule
{
    /// <exception cref="RefusedException">The text is empty.</exception>
    public static void Check(string text, string field, string name)
    {
        if (TypedText.IsBlank(text))
        {
            throw ReasonRule.Missing(
                $"未填写{name}",
                $"请填写{name}后再提交。",
                12,
                ("field", field)
            );
        }
    }
}
