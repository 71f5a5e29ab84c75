using QualityAward.Common;
using QualityAward.Publicity.Notices;

namespace QualityAward.Publicity.Objections.Rules;

/// <summary>An objection is against somebody on the list, or against the list as a whole.</summary>
public static class CandidateOnNoticeRule
{
    /// <exception cref="RefusedException"><c>candidate-not-on-notice</c>.</exception>
    public static void Check(Notice notice, Guid? candidateId)
    {
        if (
            candidateId is { } id
            && notice.Candidates.All(row => row.CandidateId != id || row.RedactedAt is not null)
        )
        {
            throw NoticeRefusals.NotListed(
                notice.Kind.ObjectionArticle(),
                "candidateId",
                "请从公示名单中选择异议对象；对名单整体有异议的，不必选择对象。"
            );
        }
    }
}
