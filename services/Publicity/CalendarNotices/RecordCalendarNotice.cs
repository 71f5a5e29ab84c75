using Microsoft.EntityFrameworkCore;
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
            async ct =>
            {
                var loaded = await LoadAsync(ct);
                var content = CalendarNoticeForm.Read(
                    request.Year,
                    request.Amends,
                    request.Content
                );
                CalendarNoticeRules.Check(content, request.Amends, loaded);
                var notice = CalendarNotice.Record(content, request.Amends, by, clock.Now);
                db.Add(notice);
                notice.Note(await periods.RecountAsync([.. loaded, notice], ct));
                await db.SaveChangesAsync(ct);
                return notice;
            },
            cancellationToken
        );

    /// <summary>Corrects a notice; the version before is kept.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="request">Reason and full content.</param>
    /// <param name="ensureMatch">Refuses if the notice is not the one that was read.</param>
    /// <param name="by">管理员.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<CalendarNotice> CorrectAsync(
        Guid id,
        CorrectCalendarNoticeRequest request,
        Action<CalendarNotice> ensureMatch,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async ct =>
            {
                var loaded = await LoadAsync(ct);
                var notice =
                    loaded.SingleOrDefault(candidate => candidate.Id == id)
                    ?? throw new RefusedException(Refusals.NotFound);
                ensureMatch(notice);
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
                notice.Correct(content, request.Reason.Trim(), by, clock.Now);
                notice.Note(await periods.RecountAsync(loaded, ct));
                await db.SaveChangesAsync(ct);
                return notice;
            },
            cancellationToken
        );

    private async Task<List<CalendarNotice>> LoadAsync(CancellationToken ct)
    {
        // Rules look at all notices and recounting at all periods: one at a time.
        await db.LockAsync("holiday-notices", ct);
        return await db.CalendarNotices.OrderBy(notice => notice.Year).ToListAsync(ct);
    }
}
