using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条：在规定时限内将初审结果报市质量强市办；时限至最后一日24时。</summary>
public static class ReportDeadlineRule
{
    /// <exception cref="RefusedException">The last day's 24:00 has passed.</exception>
    public static void Check(DateOnly today, DateOnly reportBy)
    {
        if (Against(today, reportBy) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>What is against a report today; null: nothing.</summary>
    public static RefusedException? Against(DateOnly today, DateOnly reportBy) =>
        today <= reportBy
            ? null
            : Refuse.ByLaw(
                "report-too-late",
                "已超过上报时限",
                $"本届初审结果应于{reportBy.ToChinese()}24时前报市质量强市办，现已超过时限，不再接收。",
                12,
                ("reportBy", reportBy.ToIso()),
                ("today", today.ToIso())
            );
}
