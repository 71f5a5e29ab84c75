using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>The 放假安排 as the office keeps them.</summary>
internal static class CalendarNoticeEndpoints
{
    public static void MapCalendarNotices(this RouteGroupBuilder publicity)
    {
        var notices = publicity.MapGroup("/calendar-notices");
        notices
            .MapGet("", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Administrator, Roles.Supervisor)
            .WithSummary("放假安排列表");
        notices
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Administrator, Roles.Supervisor)
            .WithSummary("放假安排及其全部版本");
        notices
            .MapPost("", RecordAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<PublicityDb>()
            .WithSummary("录入放假安排，并重新计算进行中的期限");
        notices
            .MapPost("/{id:guid}/correct", CorrectAsync)
            .RequireAwardRole(Roles.Administrator)
            .RequireIfMatch()
            .WithSummary("更正放假安排；原版本保留");
    }

    private static async Task<Ok<CalendarNoticeView[]>> ListAsync(
        PublicityDb db,
        CancellationToken cancellationToken
    )
    {
        var notices = await db
            .CalendarNotices.AsNoTracking()
            .OrderByDescending(notice => notice.Year)
            .ThenByDescending(notice => notice.Amends)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(notices.Select(notice => notice.ToView()).ToArray());
    }

    private static async Task<Ok<CalendarNoticeView>> GetAsync(
        Guid id,
        HttpContext context,
        PublicityDb db,
        CancellationToken cancellationToken
    )
    {
        var notice =
            await db
                .CalendarNotices.AsNoTracking()
                .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        context.SetETag(notice.Version);
        return TypedResults.Ok(notice.ToView());
    }

    private static async Task<Created<CalendarNoticeView>> RecordAsync(
        RecordCalendarNoticeRequest request,
        HttpContext context,
        RecordCalendarNotice records,
        CacheHints hints,
        CancellationToken cancellationToken
    )
    {
        var by = context.User.ToAwardUser();
        var notice = await records.RecordAsync(request, by, cancellationToken);
        HintWhenDone(context, hints);
        context.SetETag(notice.Version);
        return TypedResults.Created(
            $"/api/publicity/calendar-notices/{notice.Id}",
            notice.ToView()
        );
    }

    private static async Task<Ok<CalendarNoticeView>> CorrectAsync(
        Guid id,
        CorrectCalendarNoticeRequest request,
        HttpContext context,
        RecordCalendarNotice records,
        CacheHints hints,
        CancellationToken cancellationToken
    )
    {
        var notice = await records.CorrectAsync(
            id,
            request,
            current => context.EnsureMatch(current.Version, current.ToView),
            context.User.ToAwardUser(),
            cancellationToken
        );
        HintWhenDone(context, hints);
        context.SetETag(notice.Version);
        return TypedResults.Ok(notice.ToView());
    }

    // Only then has the transaction that the idempotency key may have opened been committed.
    private static void HintWhenDone(HttpContext context, CacheHints hints) =>
        context.Response.OnCompleted(async () =>
        {
            await hints.EvictAsync(CacheTags.WorkingDays);
            await hints.EvictAsync(CacheTags.Notices);
        });
}
