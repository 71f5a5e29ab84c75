using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Applications.Archive.Rules;

/// <summary>Nothing is put on a 销毁清册 before its 保管期限 is over, and what is kept for good never.</summary>
internal static class RetentionOverRule
{
    /// <summary>Checks it.</summary>
    /// <exception cref="RefusedException">422 <c>retention-not-over</c>.</exception>
    public static void Check(RetentionPeriod period, DateOnly handedOver, DateOnly today)
    {
        var last = RetentionEnd.LastDay(period, handedOver);
        if (last is null || today <= last)
        {
            throw Refuse.ByLaw(
                "retention-not-over",
                "保管期限尚未届满",
                last is { } day
                    ? $"保管期限为{period.Text()}的档案应当保管至{day.ToChinese()}，此前不得列入销毁清册。"
                    : "保管期限为永久的档案不得列入销毁清册。",
                article: null,
                ("field", "retention")
            );
        }
    }
}
