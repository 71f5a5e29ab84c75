using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.Practices;

/// <summary>What a practice has to say, and that nothing in it is secret.</summary>
internal static class PracticeTextRule
{
    /// <returns>The text without blanks around its parts.</returns>
    /// <exception cref="RefusedException">400 <c>text-missing</c>; 422 <c>text-too-long</c>.</exception>
    public static PracticeText Read(PracticeText? typed) =>
        typed is null
            ? throw new RefusedException(Refusals.Malformed("请填写经验的内容。"))
            : new(
                Texts.Require(typed.Title, "title", "标题", 100),
                Texts.Require(typed.Summary, "summary", "概要", 500),
                Texts.Require(typed.Method, "method", "模式和方法", 5000),
                Texts.Require(typed.Results, "results", "成效", 3000),
                Texts.Require(typed.Field, "field", "领域", 50),
                Texts.Require(typed.Industry, "industry", "行业", 100)
            );

    /// <summary>第二十三条、保守国家秘密法: what is to be public holds no secret, and somebody answers for that.</summary>
    /// <exception cref="RefusedException">422 <c>practice-secrets-not-excluded</c>.</exception>
    public static void CheckDeclared(SubmitPracticeRequest request)
    {
        if (!request.Declared)
        {
            throw Refuse.ByLaw(
                "practice-secrets-not-excluded",
                "未作保密承诺",
                "经验将向社会公开。请核对全文，确认其中没有技术秘密、商业秘密、国家秘密和工作秘密后再提交；有的，先行删除。",
                23,
                ("field", "declared")
            );
        }
    }

    /// <summary>第二十七条: whose award is revoked is no example any more.</summary>
    public static RefusedException AwardNotValid() =>
        Refuse.ByLaw(
            "practice-award-not-valid",
            "奖项不在有效状态",
            "该奖项已被撤销或者尚未制发证书，不能提交、发布其经验。",
            30
        );
}
