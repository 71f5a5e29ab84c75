using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.CalendarNotices;

/// <summary>放假安排 as the office reads them.</summary>
internal sealed class CalendarNoticeAnswer(PublicityDb db)
    : ICaseAnswer<CalendarNotice, CalendarNoticeView>
{
    public Task<TaggedOk<CalendarNoticeView>> OfAsync(
        CalendarNotice found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(ToView(found, by), found.Version));

    /// <summary>One notice.</summary>
    /// <exception cref="RefusedException">404: there is none.</exception>
    public async Task<CalendarNotice> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db
            .CalendarNotices.AsNoTracking()
            .SingleOrDefaultAsync(notice => notice.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>All of them, the latest year first.</summary>
    public async Task<CalendarNoticeView[]> AllAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var notices = await db
            .CalendarNotices.AsNoTracking()
            .OrderByDescending(notice => notice.Year)
            .ThenByDescending(notice => notice.Amends)
            .ToListAsync(cancellationToken);
        return [.. notices.Select(notice => ToView(notice, by))];
    }

    /// <summary>As REST shows it.</summary>
    public static CalendarNoticeView ToView(CalendarNotice notice, AwardUser by) =>
        notice.ToView() with
        {
            Acts = CalendarNoticeActs.Table.OpenTo(by, notice),
        };
}
