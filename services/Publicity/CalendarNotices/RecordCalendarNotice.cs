using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>市质量强市办 loads a 放假安排, 管理员 corrects one. Both recount every open period in the same transaction.</summary>
public sealed class RecordCalendarNotice(PublicityDb db, OpenPeriods periods, AwardClock clock)
{
    /// <summary>Loads a new notice.</summary>
    public Task<CalendarNotice> RecordAsync(
        RecordCalendarNoticeRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var loaded = await LoadAsync(token);
                var content = CalendarNoticeForm.Read(
                    request.Year,
                    request.Amends,
                    request.Content
                );
                CalendarNoticeRules.Check(content, request.Amends, loaded);
                var notice = CalendarNotice.Record(content, request.Amends, by, clock.Now);
                db.Add(notice);
                notice.Note(await periods.RecountAsync([.. loaded, notice], token));
                await db.SaveChangesAsync(token);
                return notice;
            },
            cancellationToken
        );

    /// <summary>Corrects a notice; the version before is kept.</summary>
    /// <param name="on">The notice as it was read, and 管理员.</param>
    /// <param name="request">Reason and full content.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<CalendarNotice> CorrectAsync(
        CaseAct on,
        CorrectCalendarNoticeRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var loaded = await LoadAsync(token);
                var notice =
                    loaded.SingleOrDefault(candidate => candidate.Id == on.Id)
                    ?? throw new RefusedException(Refusals.NotFound);
                on.Seen?.Ensure(notice.Version, () => CalendarNoticeAnswer.ToView(notice, on.By));
                CalendarNoticeActs.Correct.Require(notice);
                if (string.IsNullOrWhiteSpace(request.Reason))
                {
                    throw new RefusedException(Refusals.Malformed("请写明更正的原因。"));
                }

                var content = CalendarNoticeForm.Read(notice.Year, notice.Amends, request.Content);
                CalendarNoticeRules.Check(
                    content,
                    notice.Amends,
                    [.. loaded.Where(other => other != notice)]
                );
                notice.Correct(content, request.Reason.Trim(), on.By, clock.Now);
                notice.Note(await periods.RecountAsync(loaded, token));
                await db.SaveChangesAsync(token);
                return notice;
            },
            cancellationToken
        );

    private async Task<List<CalendarNotice>> LoadAsync(CancellationToken cancellationToken)
    {
        // Rules look at all notices and recounting at all periods: one at a time.
        await db.LockAsync("holiday-notices", cancellationToken);
        return await db
            .CalendarNotices.OrderBy(notice => notice.Year)
            .ToListAsync(cancellationToken);
    }
}
