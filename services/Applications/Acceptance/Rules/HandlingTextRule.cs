using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：部门异议的处理应当有记录。</summary>
public static class HandlingTextRule
{
    /// <exception cref="RefusedException">Nothing is recorded.</exception>
    public static void Check(string? handling)
    {
        if (TypedText.IsBlank(handling))
        {
            throw Refuse.ByLaw(
                "handling-missing",
                "未记载处理情况",
                "请记载对该异议的核实和处理情况后再提交。",
                13,
                ("field", "handling")
            );
        }
    }
}
