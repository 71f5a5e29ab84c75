using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common.Calendar;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Calendar;

/// <summary>The working-day clock for everybody (articles 13 and 18).</summary>
internal static class WorkingDaysEndpoints
{
    public static void MapWorkingDays(this RouteGroupBuilder publicity) =>
        publicity
            .MapGet("/working-days", LastDayAsync)
            .AddEndpointFilter<PublicCaching>()
            .AllowAnonymous()
            .WithSummary("推算工作日期限的最后一日")
            .WithDescription(
                "公布当日不计入，期限届满于最后一日24时（北京时间）。所需年度放假安排尚未公布的，答复422，代码 calendar-year-unknown。"
            );

    private static async Task<Ok<WorkingDaysView>> LastDayAsync(
        string? published,
        string? days,
        LegalCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var from = WorkingDayQuestion.Day(published, "published");
        var count = WorkingDayQuestion.Days(days);
        var answer = await calendar.LastDayAsync(from, count, cancellationToken);
        return TypedResults.Ok(
            new WorkingDaysView(
                from,
                count,
                answer.LastDay,
                [.. answer.Basis.Select(ToView)],
                answer.EncouragedRestDays.Count == 0
                    ? null
                    : [.. answer.EncouragedRestDays.Select(Warning)]
            )
        );
    }

    internal static BasisView ToView(this HolidayNotice notice) =>
        new(notice.Title, notice.Number, notice.Source.AbsoluteUri);

    private static string Warning(DateOnly day) =>
        $"{day.ToChinese()}为鼓励休息日，依法仍计为工作日。";
}
