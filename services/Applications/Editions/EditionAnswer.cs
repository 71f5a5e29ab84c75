using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Editions;

/// <summary>Editions as they are answered: to the public only what is public, to the office with the acts on them.</summary>
internal sealed class EditionAnswer(ApplicationsDb db, AwardClock clock)
    : ICaseAnswer<Edition, EditionView>
{
    /// <summary>An edition that the person may know of; nobody signed in is the public.</summary>
    /// <exception cref="RefusedException">404 <c>edition-not-found</c>.</exception>
    public async Task<Edition> FindAsync(
        Guid id,
        AwardUser? by,
        CancellationToken cancellationToken
    ) =>
        await Visible(by).SingleOrDefaultAsync(e => e.Id == id, cancellationToken)
        ?? throw IssueCall.EditionNotFound();

    /// <summary>A page of them, those opened last first.</summary>
    /// <param name="cancelled">Those that were taken back, and no others.</param>
    /// <param name="page">The page.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Page<EditionView>> PageAsync(
        bool? cancelled,
        PageQuery page,
        AwardUser? by,
        CancellationToken cancellationToken
    )
    {
        var shown = Visible(by)
            .Where(e =>
                cancelled
                == true
                == (e.State == EditionState.Cancelled || e.State == EditionState.Withdrawn)
            );
        if (page.After is { } last)
        {
            shown = shown.Where(e => e.Id < last);
        }

        // By id, which tells when it was opened: an ordinal is given again once its edition was taken back.
        var rows = await shown
            .OrderByDescending(e => e.Id)
            .Take(page.Take)
            .ToListAsync(cancellationToken);
        var announced = await AnnouncedAsync(rows, by, cancellationToken);
        return page.Of(rows, e => e.Id, e => View(e, by, announced));
    }

    /// <inheritdoc/>
    Task<TaggedOk<EditionView>> ICaseAnswer<Edition, EditionView>.OfAsync(
        Edition found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => OfAsync(found, by, cancellationToken);

    /// <summary>The answer to somebody, or to the public.</summary>
    public async Task<TaggedOk<EditionView>> OfAsync(
        Edition found,
        AwardUser? by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>An edition as the caller may see it.</summary>
    public async Task<EditionView> ViewAsync(
        Edition found,
        AwardUser? by,
        CancellationToken cancellationToken
    ) => View(found, by, await AnnouncedAsync([found], by, cancellationToken));

    private EditionView View(Edition edition, AwardUser? by, IReadOnlySet<Guid> announced) =>
        (MaySeeAll(by) ? EditionMapping.ToView(edition) : EditionMapping.ToPublicView(edition)) with
        {
            Acts = EditionActs.OpenTo(by, edition, announced.Contains(edition.Id), clock.Today),
        };

    /// <summary>Those of which the office might withdraw one, and somebody was put before the public.</summary>
    private async Task<IReadOnlySet<Guid>> AnnouncedAsync(
        IReadOnlyList<Edition> editions,
        AwardUser? by,
        CancellationToken cancellationToken
    )
    {
        var ids = editions
            .Where(e => by is not null && EditionActs.Withdraw.Roles.Contains(by.Role))
            .Where(EditionActs.Withdraw.IsOpen)
            .Select(e => e.Id)
            .ToList();
        return ids.Count == 0
            ? new HashSet<Guid>()
            : await db
                .Applications.Where(a =>
                    ids.Contains(a.EditionId)
                    && a.Steps.Any(s => s.Verb == ApplicationVerb.Announce)
                )
                .Select(a => a.EditionId)
                .Distinct()
                .ToHashSetAsync(cancellationToken);
    }

    // Before its call, and if it never has one, an edition is not public: only those who run and oversee it may know.
    private IQueryable<Edition> Visible(AwardUser? by) =>
        MaySeeAll(by)
            ? db.Editions.AsNoTracking()
            : db
                .Editions.AsNoTracking()
                .Where(e => e.State == EditionState.Called || e.State == EditionState.Withdrawn);

    private static bool MaySeeAll(AwardUser? by) =>
        by?.Role is Roles.Office or Roles.LeadingGroup or Roles.Government or Roles.Supervisor;
}
