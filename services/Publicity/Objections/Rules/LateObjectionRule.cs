using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Publicity.Objections.Rules;

/// <summary>
/// 第六条、第十三条、第十八条: an objection on paper that arrived in time but was registered when the list was final already is a
/// 重大事项 until 市政府 has decided; afterwards only 投诉举报 is open.
/// </summary>
public static class LateObjectionRule
{
    /// <param name="article">Under which the notice takes objections.</param>
    /// <param name="isDecided">市政府 has decided on the edition.</param>
    /// <exception cref="RefusedException">422 <c>objection-after-decision</c>.</exception>
    public static void Check(int article, bool isDecided)
    {
        if (isDecided)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "objection-after-decision",
                    "市政府已经作出决定，不再受理异议",
                    "市政府已对本届评选作出决定，公示异议不再受理。反映受理、评审存在违法、违规、违纪情形的，请按第二十一条作为投诉举报登记，由评审监督组办理。",
                    article
                )
            );
        }
    }

    /// <param name="objection">The objection.</param>
    /// <param name="matter">What Review has on record.</param>
    /// <exception cref="RefusedException">422 <c>major-matter-needed</c>.</exception>
    public static void CheckMatter(Objection objection, MajorMatterReply matter)
    {
        var arrivedOn = DateOnly.FromDateTime(
            objection.ReceivedAt.ToOffset(AwardClock.ShanghaiOffset).DateTime
        );
        if (
            !matter.Known
            || matter.Kind != MajorMatterKinds.LateObjection
            || matter.EditionId != objection.EditionId.ToString()
            || LegalDays.Parse(matter.HeldOn) < arrivedOn
        )
        {
            throw MajorMatterRefusal.Needed(
                6,
                "该异议登记时名单已经确定，应当作为重大事项由领导小组会议研究决定并登记（事项类别为名单确定后登记的异议的处理），再据以决定并答复。"
            );
        }
    }
}
