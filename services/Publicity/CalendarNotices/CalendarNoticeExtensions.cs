using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>Wires the working-day clock and the 放假安排 it runs by.</summary>
internal static class CalendarNoticeExtensions
{
    public static void AddCalendarNotices(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<LegalCalendar>()
            .AddScoped<OpenPeriods>()
            .AddScoped<RecordCalendarNotice>()
            .AddCaseAnswer<CalendarNotice, CalendarNoticeView, CalendarNoticeAnswer>();
}
