using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：公示期满（最后一日24时）且异议全部答复后，名单方可确定。</summary>
public static class NoticeClosedRule
{
    /// <exception cref="RefusedException">The period runs, or an objection is undecided.</exception>
    public static void Check(bool closed, DateOnly lastDay, int openObjections)
    {
        if (!closed)
        {
            throw Refuse.ByLaw(
                "notice-not-closed",
                "公示期未满",
                $"受理名单公示至{lastDay.ToChinese()}24时止，期满后方可确定名单。",
                13,
                ("lastDay", lastDay.ToIso())
            );
        }

        if (openObjections > 0)
        {
            throw Refuse.ByLaw(
                "objection-open",
                "异议尚未答复",
                $"公示期间收到的异议还有{openObjections}件未作出处理决定并答复。全部答复后方可确定名单。",
                13,
                ("openObjections", openObjections)
            );
        }
    }
}
