using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Approval;
using QualityAward.Review.Award.Deliberation;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>Lists as they are answered: without the candidates that the reader must stay out of (第二十二条).</summary>
internal sealed class AwardListAnswer(ReviewDb db, Voters voters, NoticeInTheWay notice)
    : ICaseAnswer<AwardList, AwardListView>
{
    public async Task<TaggedOk<AwardListView>> OfAsync(
        AwardList found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await WholeAsync(found, by, cancellationToken), found.Version);

    /// <summary>The list with what is in the way of its next step.</summary>
    public async Task<AwardListView> WholeAsync(
        AwardList found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(found, by, cancellationToken);
        return view.Acts.Any(act => act.Verb == AwardListActs.Submit.Verb)
            ? view with
            {
                Acts = await notice.OfAsync(
                    found,
                    view.Acts,
                    isPartly: view.Entries.Count < found.Entries.Count,
                    cancellationToken
                ),
            }
            : view;
    }

    /// <summary>The list as far as this service knows of it: nobody else is asked.</summary>
    public async Task<AwardListView> ViewAsync(
        AwardList found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == found.EditionId, cancellationToken);
        var hidden = await voters.HiddenFromAsync(
            by,
            [.. found.Entries.Select(e => e.CandidateId)],
            cancellationToken
        );
        var inDeliberation = await db.IsInDeliberationAsync(found.Id, cancellationToken);
        return found.ToView(edition, hidden) with
        {
            Acts = AwardListActs.OpenTo(by, found, inDeliberation),
        };
    }

    /// <exception cref="RefusedException">404: not there, or not before the reader.</exception>
    public async Task<AwardList> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await db.AwardLists.RequireAsync(id, cancellationToken);
        RequireBefore(by, found);
        return found;
    }

    /// <summary>One an edition, and those sent back: there is never a second page.</summary>
    public async Task<Page<AwardListView>> AllAsync(
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var lists = await db
            .AwardLists.AsNoTracking()
            .Where(l => editionId == null || l.EditionId == editionId)
            .OrderBy(l => l.Id)
            .ToListAsync(cancellationToken);
        var views = new List<AwardListView>();
        foreach (var list in lists.Where(l => IsBefore(by, l)))
        {
            views.Add(await ViewAsync(list, by, cancellationToken));
        }

        return new(views, null);
    }

    /// <exception cref="RefusedException">404: not before the person.</exception>
    public static void RequireBefore(AwardUser by, AwardList list)
    {
        if (!IsBefore(by, list))
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    // 市政府 sees what it is asked to decide, not what was never submitted.
    private static bool IsBefore(AwardUser by, AwardList list) =>
        by.Role != Roles.Government
        || list.State is AwardListState.Submitted or AwardListState.Decided;
}
