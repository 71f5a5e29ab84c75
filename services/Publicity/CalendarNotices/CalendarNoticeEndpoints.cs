using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>The 放假安排 as the office keeps them.</summary>
internal static class CalendarNoticeEndpoints
{
    public static void MapCalendarNotices(this RouteGroupBuilder publicity)
    {
        string[] readers = [Roles.Office, Roles.Administrator, Roles.Supervisor];
        var notices = publicity.MapGroup("/calendar-notices");
        notices.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("放假安排列表");
        notices
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("放假安排及其全部版本");
        notices
            .MapPost("", RecordAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<PublicityDb>()
            .EvictsWhenDone(CacheTags.WorkingDays, CacheTags.Notices)
            .WithSummary("录入放假安排，并重新计算进行中的期限");
        new CaseRoutes<CalendarNotice, CalendarNoticeView>(notices)
            .Map(
                CalendarNoticeActs.Correct,
                (
                    RecordCalendarNotice records,
                    CaseAct on,
                    CorrectCalendarNoticeRequest request,
                    CancellationToken cancellationToken
                ) => records.CorrectAsync(on, request, cancellationToken)
            )
            .EvictsWhenDone(CacheTags.WorkingDays, CacheTags.Notices);
    }

    private static async Task<Ok<CalendarNoticeView[]>> ListAsync(
        CalendarNoticeAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.AllAsync(by, cancellationToken));

    private static async Task<TaggedOk<CalendarNoticeView>> GetAsync(
        Guid id,
        CalendarNoticeAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<CalendarNoticeView>> RecordAsync(
        RecordCalendarNoticeRequest request,
        RecordCalendarNotice records,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var notice = await records.RecordAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/publicity/calendar-notices/{notice.Id}",
            CalendarNoticeAnswer.ToView(notice, by),
            notice.Version
        );
    }
}
