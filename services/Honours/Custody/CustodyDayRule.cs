using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Custody;

/// <summary>第二十条: what happens to a certificate or plaque happens after what happened before, and not in the future.</summary>
internal static class CustodyDayRule
{
    /// <exception cref="RefusedException">422 <c>custody-day-wrong</c>.</exception>
    public static void Check(CustodyCase found, DateOnly day, DateOnly today, string field)
    {
        var last = found.Item.Steps is [.., var step] ? step.Day : found.Award.AwardedOn;
        if (day > today || day < last)
        {
            throw Refuse.ByLaw(
                "custody-day-wrong",
                "日期有误",
                $"{found.Item.Kind.ChineseName()}的该项日期{(last is { } from ? $"应在{from.ToChinese()}至" : "不得晚于")}今日{today.ToChinese()}{(last is null ? "" : "之间")}，所填为{day.ToChinese()}。",
                20,
                ("field", field)
            );
        }
    }
}
