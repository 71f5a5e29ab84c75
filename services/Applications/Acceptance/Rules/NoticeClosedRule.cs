using QualityAward.Common;
using QualityAward.Common.Periods;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：公示期满（最后一日24时）且异议全部答复后，名单方可确定。</summary>
public static class NoticeClosedRule
{
    /// <exception cref="RefusedException">The period runs, or an objection is undecided.</exception>
    public static void Check(bool closed, DateOnly lastDay, int openObjections)
    {
        if (!closed)
        {
            throw NoticeRefusals.NotClosed("受理名单", lastDay, "确定名单", 13);
        }

        if (openObjections > 0)
        {
            throw NoticeRefusals.ObjectionOpen(openObjections, "确定名单", 13);
        }
    }
}
