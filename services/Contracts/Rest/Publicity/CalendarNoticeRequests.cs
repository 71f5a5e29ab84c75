namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>Days in a row, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record DayRangeView(DateOnly From, DateOnly To);

/// <summary>What a 国务院办公厅 notice on a year's holidays says.</summary>
/// <param name="Number">发文字号, e.g. 国办发明电〔2025〕7号.</param>
/// <param name="IssuedOn">The day it was issued.</param>
/// <param name="Url">Where its text is published (http or https).</param>
/// <param name="DaysOff">Days off, weekends within them included; may begin in December of the year before.</param>
/// <param name="WorkingDays">Weekend days that are worked.</param>
/// <param name="EncouragedRestDays">Days on which rest is only encouraged: legally working days.</param>
public sealed record CalendarNoticeContent(
    string Number,
    DateOnly IssuedOn,
    string Url,
    IReadOnlyList<DayRangeView> DaysOff,
    IReadOnlyList<DateOnly> WorkingDays,
    IReadOnlyList<DateOnly>? EncouragedRestDays = null
);

/// <summary>市质量强市办 loads a notice.</summary>
/// <param name="Year">The year whose holidays it arranges.</param>
/// <param name="Amends">Whether it changes a notice for that year that was issued before (as in January 2020).</param>
/// <param name="Content">What it says.</param>
public sealed record RecordCalendarNoticeRequest(
    int Year,
    CalendarNoticeContent Content,
    bool Amends = false
);

/// <summary>管理员 corrects what was typed in; the version before is kept.</summary>
/// <param name="Reason">Why, in Chinese.</param>
/// <param name="Content">What the notice really says, in full.</param>
public sealed record CorrectCalendarNoticeRequest(string Reason, CalendarNoticeContent Content);
