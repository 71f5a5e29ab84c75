using QualityAward.Common;
using QualityAward.Common.Wording;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十七条: 自获奖之日起5年内. The day of the accident decides, not that of its report or of the revocation.</summary>
public static class LiabilityRule
{
    /// <exception cref="RefusedException">422 <c>outside-liability</c>.</exception>
    public static void Check(DateOnly? awardedOn, DateOnly? lastDay, DateOnly accident)
    {
        if (awardedOn is { } first && lastDay is { } last && accident >= first && accident <= last)
        {
            return;
        }

        var period =
            awardedOn is { } from && lastDay is { } to
                ? $"责任期为{from.ToChinese()}至{to.ToChinese()}"
                : "名录中没有该奖项的获奖日期，无法确定责任期";
        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "outside-liability",
                "事故不在责任期内",
                $"{period}，事故发生于{accident.ToChinese()}，不能依据第二十七条撤销。",
                Article: 27,
                Facts: new Dictionary<string, object?>
                {
                    ["awardedOn"] = awardedOn?.ToIso(),
                    ["lastDay"] = lastDay?.ToIso(),
                    ["accidentOn"] = accident.ToIso(),
                }
            )
        );
    }
}
