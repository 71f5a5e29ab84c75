using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: recommendation, pledge, 保密审查, route.</summary>
internal static class FilingCheck
{
    /// <param name="form">The form.</param>
    /// <param name="given">What the edition and the day decide.</param>
    public static IEnumerable<FormIssue> Of(ApplicationForm form, FilingGround given)
    {
        var r = form.Recommendation;
        var stamped = given.Stamped;
        if (
            TypedText.IsBlank(r?.Opinion)
            || TypedText.IsBlank(r?.HowSought)
            || (stamped && !StampedPaperRule.IsComplete(r?.Document))
        )
        {
            yield return new(
                "recommendation",
                "recommendation",
                "recommendation-missing",
                stamped
                    ? "请填写推荐意见和广泛听取意见的情况，并上传盖章文件，注明发文字号和日期。"
                    : "请填写推荐意见和广泛听取意见的情况。",
                11
            );
        }

        foreach (var issue in Paper(r?.Document, given))
        {
            yield return issue;
        }

        if (form.Pledge is not { Accepted: true } || TypedText.IsBlank(form.Pledge.Signer))
        {
            yield return new(
                "pledge",
                "pledge",
                "pledge-missing",
                "请签署申报材料完整性、真实性、准确性承诺。",
                11
            );
        }
        else if (NameText.FaultOf(form.Pledge.Signer) is { } fault)
        {
            yield return new(
                "pledge",
                "signer",
                "name-sign-refused",
                $"承诺人姓名{fault.Reason}",
                11
            );
        }

        if (form.PassedSecrecyReview != true)
        {
            yield return new(
                "pledge",
                "passedSecrecyReview",
                "secrecy-review-missing",
                "请确认申报材料已通过本单位保密审查，涉密信息不上网。",
                11
            );
        }

        if (form.PersonalDataNoticeVersion != PersonalDataNotice.Current.Version)
        {
            yield return new(
                "pledge",
                "personalDataNoticeVersion",
                "personal-data-notice-unread",
                "请阅读现行的《个人信息处理告知》。",
                11
            );
        }

        if (TypedText.IsBlank(form.ReceivingUnit))
        {
            yield return new(
                "route",
                "receivingUnit",
                "route-missing",
                "请选择接收申报材料的单位。",
                11
            );
        }
    }

    private static IEnumerable<FormIssue> Paper(PaperDocument? paper, FilingGround given)
    {
        const string section = "recommendation";
        if (paper?.DocumentNumber is { Length: > 0 } number && !DocumentNumber.IsValid(number))
        {
            var refusal = DocumentNumber.Malformed(
                "recommendation.document.documentNumber",
                number
            );
            yield return new(
                section,
                "recommendation.document.documentNumber",
                refusal.Code,
                $"推荐意见的{refusal.Detail}",
                11
            );
        }

        if (paper is not null && given.Recommended.FaultOf(paper.Date, "推荐意见") is { } fault)
        {
            yield return new(
                section,
                "recommendation.document.date",
                "document-date-out-of-bounds",
                fault,
                11
            );
        }
    }
}
