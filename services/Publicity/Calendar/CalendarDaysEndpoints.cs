using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Calendar;

/// <summary>The calendar day by day, so that a page can show why a period ends where it does.</summary>
internal static class CalendarDaysEndpoints
{
    public static void MapCalendarDays(this RouteGroupBuilder publicity) =>
        publicity
            .MapGet("/calendar-days", DaysAsync)
            .AddEndpointFilter<PublicCaching>()
            .AllowAnonymous()
            .WithSummary("逐日列出是否为工作日")
            .WithDescription(
                "自 from 至 to（均含），相距不超过两年。所需年度放假安排尚未公布的，答复422，代码 calendar-year-unknown。"
            );

    private static async Task<Ok<CalendarDayView[]>> DaysAsync(
        string from,
        string to,
        LegalCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = WorkingDayQuestion.Range(from, to);
        return TypedResults.Ok(await calendar.DaysAsync(first, last, cancellationToken));
    }
}
