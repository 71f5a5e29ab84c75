using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Registers;

/// <summary>第九条: the paper that corrects or repairs follows the event it speaks of.</summary>
public static class CorrectionDayRule
{
    /// <param name="kind">Wrong, or repaired.</param>
    /// <param name="document">Date of the paper.</param>
    /// <param name="entry">Day of the event.</param>
    /// <param name="today">Nothing is dated ahead.</param>
    /// <exception cref="RefusedException">422 <c>correction-day-wrong</c>.</exception>
    public static void Check(
        RegisterCorrectionKind kind,
        DateOnly document,
        DateOnly entry,
        DateOnly today
    )
    {
        // A wrong entry may bear a wrong day as well: it is bounded by today alone.
        var bounds = new DateBounds(
            kind is RegisterCorrectionKind.CreditRepair ? entry : DateOnly.MinValue,
            "记录所载日期",
            today
        );
        if (bounds.FaultOf(document, $"{kind.ChineseName()}文件") is { } fault)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "correction-day-wrong",
                    "文件日期有误",
                    fault,
                    Article: 9,
                    Facts: new Dictionary<string, object?> { ["field"] = "document.date" }
                )
            );
        }
    }
}
