using QualityAward.Applications.Papers;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: recommendation, pledge, 保密审查, route.</summary>
internal static class FilingCheck
{
    /// <param name="form">The form.</param>
    /// <param name="stamped">Whether the rule set demands the stamped paper of the 推荐意见.</param>
    public static IEnumerable<FormIssue> Of(ApplicationForm form, bool stamped)
    {
        var r = form.Recommendation;
        if (
            string.IsNullOrWhiteSpace(r?.Opinion)
            || string.IsNullOrWhiteSpace(r.HowSought)
            || (stamped && !StampedPaperRule.IsComplete(r.Document))
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

        if (form.Pledge is not { Accepted: true, Signer.Length: > 0 })
        {
            yield return new(
                "pledge",
                "pledge",
                "pledge-missing",
                "请签署申报材料完整性、真实性、准确性承诺。",
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

        if (string.IsNullOrWhiteSpace(form.ReceivingUnit))
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
}
