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
            throw NotOnNotice(
                notice.Kind.ObjectionArticle(),
                "candidateId",
                "请从公示名单中选择异议对象；对名单整体有异议的，不必选择对象。"
            );
        }
    }

    /// <summary>Somebody who is not on the list of a notice.</summary>
    /// <param name="article">Under which the notice was published.</param>
    /// <param name="field">The input that the form marks.</param>
    /// <param name="detail">What to do, in Chinese.</param>
    internal static RefusedException NotOnNotice(int? article, string field, string detail) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "candidate-not-on-notice",
                "所选对象不在名单内",
                detail,
                article,
                new Dictionary<string, object?> { ["field"] = field }
            )
        );
}
