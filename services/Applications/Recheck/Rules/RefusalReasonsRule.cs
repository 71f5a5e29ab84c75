using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Applications.Recheck.Rules;

/// <summary>第十三条：未予受理的，应当向接收其申报材料的单位说明理由。</summary>
public static class RefusalReasonsRule
{
    /// <exception cref="RefusedException">No reasons.</exception>
    public static void Check(string? reasons, string field = "reasons")
    {
        if (TypedText.IsBlank(reasons))
        {
            throw ReasonRule.Missing(
                "未说明理由",
                "不予受理的，应当向接收申报材料的单位说明理由。请填写理由后再提交。",
                13,
                ("field", field)
            );
        }
    }
}
