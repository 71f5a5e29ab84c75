using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Publicity.Complaints.Rules;

/// <summary>第十九条: 领导小组 ends 暂缓 only by a 重大事项 on that, of the same edition, decided while it was marked.</summary>
internal static class LiftingMatterRule
{
    /// <param name="matter">What Review answered.</param>
    /// <param name="edition">The complaint's edition; null where none had been called.</param>
    /// <param name="suspendedOn">Since when 暂缓 is marked.</param>
    /// <exception cref="RefusedException">422 <c>major-matter-needed</c>.</exception>
    public static void Check(MajorMatterReply matter, Guid? edition, DateOnly suspendedOn)
    {
        if (
            !matter.Known
            || matter.Kind != MajorMatterKinds.SuspensionLifted
            || (edition is { } id && matter.EditionId != id.ToString())
            || LegalDays.Parse(matter.HeldOn) < suspendedOn
        )
        {
            throw MajorMatterRefusal.Needed(
                19,
                "领导小组解除暂缓应当作为重大事项经会议表决通过并登记，且会议在标注暂缓之后召开。请先登记该重大事项（事项类别为解除暂缓），再据以解除。"
            );
        }
    }
}
