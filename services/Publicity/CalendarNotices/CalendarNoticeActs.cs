using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>第十三条: what was typed in of a 放假安排 can be corrected at any time; the version before is kept.</summary>
internal static class CalendarNoticeActs
{
    /// <summary>All of them.</summary>
    public static ActTable<CalendarNotice> Table { get; } =
        new(_ => 13, _ => new(Refusals.NotFound));

    /// <summary>The correction.</summary>
    public static Act<CalendarNotice> Correct { get; } =
        Table.Add(
            new("correct", "更正放假安排", [Roles.Administrator], _ => true)
            {
                Summary = "更正放假安排；原版本保留",
                Consequence =
                    "进行中的公示期将按新的安排重新计算，期满日变动的逐项列明；公开页面上的计算结果随之更新。",
                Undo = "更正后不能撤回；有差错的可以再次更正，原版本保留。",
            }
        );
}
