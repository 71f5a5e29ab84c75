using QualityAward.Common.Wording;

namespace QualityAward.Common.Periods;

/// <summary>Between which days the date of an act or paper can lie: not before what it follows, not after today.</summary>
/// <param name="From">First possible day: that of the act it follows.</param>
/// <param name="Since">What happened on that day, e.g. 评选通知印发之日.</param>
/// <param name="Today">Last possible day.</param>
public sealed record DateBounds(DateOnly From, string Since, DateOnly Today)
{
    /// <summary>What is wrong with a date, a Chinese sentence that names both bounds; null when nothing is.</summary>
    /// <param name="day">The date.</param>
    /// <param name="name">Of what, e.g. 推荐意见.</param>
    public string? FaultOf(DateOnly day, string name) =>
        day < From || day > Today
            ? $"{name}的日期应在{Since}（{From.ToChinese()}）至今日（{Today.ToChinese()}）之间，所填为{day.ToChinese()}。请核对后重新填写。"
            : null;
}
