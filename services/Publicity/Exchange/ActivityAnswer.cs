using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Exchange;

/// <summary>Activities as their organiser sees them: each unit its own.</summary>
internal sealed class ActivityAnswer(PublicityDb db, ParticipantCounts counts, Feedback feedback)
    : ICaseAnswer<Activity, ActivityDetail>
{
    public async Task<TaggedOk<ActivityDetail>> OfAsync(
        Activity found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>One activity of the person's own unit.</summary>
    /// <exception cref="RefusedException">404: there is none.</exception>
    public async Task<Activity> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await Of(by).SingleOrDefaultAsync(activity => activity.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>A page of the list, the latest beginning first.</summary>
    public async Task<Page<ActivityRow>> PageAsync(
        ActivityState? state,
        ActivityKind? kind,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = Of(by).AsNoTracking();
        var rows = await (
            await own.Where(a =>
                    (state == null || a.State == state) && (kind == null || a.Kind == kind)
                )
                .NewestFirstAsync(a => a.StartsAt, page, cancellationToken, own)
        ).ToListAsync(cancellationToken);
        var known = await counts.OfAsync([.. rows.Select(a => a.Id)], cancellationToken);
        return page.Of(rows, a => a.Id, a => ToRow(a, known[a.Id]));
    }

    /// <summary>As REST shows it.</summary>
    public async Task<ActivityDetail> ViewAsync(
        Activity found,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        new(
            found.Id,
            found.UnitName,
            Organisers.NameOf(found.Division),
            found.Content,
            found.Kind.ChineseName(),
            found.State,
            found.State.ChineseName(),
            (await counts.OfAsync([found.Id], cancellationToken))[found.Id],
            await feedback.OfAsync(found.Id, cancellationToken),
            [
                .. found.Versions.Select(v => new ActivityChangeView(
                    v.Number,
                    v.Reason,
                    v.ByName,
                    v.At.ToOffset(AwardClock.ShanghaiOffset)
                )),
            ],
            found.CancelReason,
            found.Summary
        )
        {
            Acts = ActivityActs.Table.OpenTo(by, found),
        };

    private IQueryable<Activity> Of(AwardUser by) =>
        db.Set<Activity>().Where(activity => activity.Unit == by.Unit);

    private static ActivityRow ToRow(Activity activity, ActivityCounts counts) =>
        new(
            activity.Id,
            activity.Content.Title,
            activity.Kind,
            activity.Kind.ChineseName(),
            activity.StartsAt,
            activity.EndsAt,
            activity.Content.Place,
            activity.Content.Capacity,
            activity.State,
            activity.State.ChineseName(),
            counts
        );
}
