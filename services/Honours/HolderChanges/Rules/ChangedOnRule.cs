using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.HolderChanges;

/// <summary>A change lies after the award and after the changes before it, and has happened.</summary>
public static class ChangedOnRule
{
    /// <exception cref="RefusedException">422 <c>holder-change-day-wrong</c>.</exception>
    public static void Check(DateOnly day, Honour honour, DateOnly today)
    {
        var last = honour.NameChanges is [.., var change] ? change.On : (DateOnly?)null;
        var earliest = last ?? honour.AwardedOn ?? new DateOnly(honour.Year, 1, 1);
        if (day < earliest || day > today)
        {
            throw Refuse.ByLaw(
                "holder-change-day-wrong",
                "变更日期不符",
                $"变更日期应在{earliest.ToChinese()}（{(last is null ? "表扬决定" : "上一次变更")}的日期）至今日之间。获奖之前的变更不登记。",
                20,
                ("field", "changedOn")
            );
        }
    }
}
