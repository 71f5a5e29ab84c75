using QualityAward.Common;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.HolderChanges;

/// <summary>Changes of a holder follow one another: none begins while another waits, and the last one is undone first.</summary>
public static class OneChangeAtATimeRule
{
    /// <exception cref="RefusedException">409 <c>holder-change-pending</c>.</exception>
    public static void CheckPending(bool isPending)
    {
        if (isPending)
        {
            throw Refuse.ByState(
                "holder-change-pending",
                "该获奖者另有登记待核对",
                "该获奖者另有一条更名、合并的登记或者更正待核对。请先核对，再办理。",
                20
            );
        }
    }

    /// <exception cref="RefusedException">409 <c>holder-ended</c>.</exception>
    public static void CheckHeld(Honour honour)
    {
        if (honour.IsHeldNoMore)
        {
            throw Refuse.ByState(
                "holder-ended",
                "该奖项已无持有者",
                "名录已登记获奖者并入其他组织且奖项不由其承继，不再登记其后的变更。该登记有误的，请先更正。",
                20
            );
        }
    }

    /// <exception cref="RefusedException">409 <c>later-holder-change</c>.</exception>
    public static void CheckLast(IEnumerable<Honour> awards, Guid changeId)
    {
        if (awards.Any(h => h.NameChanges is [.., var last] && last.ChangeId != changeId))
        {
            throw Refuse.ByState(
                "later-holder-change",
                "其后另有变更",
                "该登记之后另有更名、合并的登记。请先更正最近的一条，再更正本条。",
                20
            );
        }
    }
}
