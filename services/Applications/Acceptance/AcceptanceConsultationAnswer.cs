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

namespace QualityAward.Applications.Acceptance;

/// <summary>Consultations for the department asked, or for the office; whoever is out of the reader's reach does not appear.</summary>
internal sealed class AcceptanceConsultationAnswer(
    ApplicationsDb db,
    AcceptanceDesk desk,
    ReplyDesk replies,
    AwardClock clock
) : ICaseAnswer<AcceptanceConsultation, AcceptanceConsultationView>
{
    /// <inheritdoc/>
    public async Task<TaggedOk<AcceptanceConsultationView>> OfAsync(
        AcceptanceConsultation found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>One of them.</summary>
    public async Task<AcceptanceConsultationView> ViewAsync(
        AcceptanceConsultation found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => (await ViewsAsync([found], by, cancellationToken))[0];

    /// <summary>A page of those that exist for the person; what is not open to them yet says only that it is there.</summary>
    public async Task<Page<AcceptanceConsultationView>> PageAsync(
        bool? open,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var openings = await replies.OpeningsAsync(by, cancellationToken);
        var known = openings.Keys.ToList();
        var rows = await replies
            .Of(by)
            .AsNoTracking()
            .Where(c => known.Contains(c.Id))
            .Where(c => open == null || (c.Reply == null) == open)
            .InKeyOrder(page)
            .ToListAsync(cancellationToken);
        var views = await ViewsAsync(rows, by, cancellationToken);
        var shown = views.ToDictionary(view => view.Id);
        return page.Of(rows, c => c.Id, c => Closed(shown[c.Id], openings[c.Id]));
    }

    private async Task<IReadOnlyList<AcceptanceConsultationView>> ViewsAsync(
        IReadOnlyList<AcceptanceConsultation> consultations,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var office = by.Role == Roles.Office;
        var views = new List<AcceptanceConsultationView>();
        foreach (var group in consultations.GroupBy(c => c.ListId))
        {
            var list = await desk.FindAsync(group.Key, cancellationToken);
            var candidates = group.SelectMany(c => c.Candidates).ToHashSet();
            if (office)
            {
                candidates.IntersectWith(await desk.OpenableAsync(by, list, cancellationToken));
            }

            var found = await db
                .Applications.Where(a => candidates.Contains(a.Id))
                .Select(CaseHead.Columns)
                .ToDictionaryAsync(a => a.Id, cancellationToken);
            var edition = await db
                .Editions.AsNoTracking()
                .SingleAsync(e => e.Id == list.EditionId, cancellationToken);
            views.AddRange(
                group.Select(c =>
                    c.ToView(edition.Name, found, office, clock.Today) with
                    {
                        Acts = AcceptanceConsultationActs.Table.OpenTo(by, c),
                    }
                )
            );
        }

        return views;
    }

    private static AcceptanceConsultationView Closed(
        AcceptanceConsultationView view,
        CaseOpening opening
    ) =>
        opening is CaseOpening.Open
            ? view
            : view with
            {
                Opening = opening,
                Letter = null,
                Document = null,
                Candidates =
                [
                    .. view.Candidates.Select(c => c with { Answer = null, Reasons = null }),
                ],
                Acts = [],
            };
}
