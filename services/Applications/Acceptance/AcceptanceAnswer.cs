using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>A 受理名单 for the office or the supervisors, with the acts on it and what is in their way.</summary>
internal sealed class AcceptanceAnswer(
    ApplicationsDb db,
    AcceptanceDesk desk,
    AcceptanceObstacles obstacles,
    CaseAccess access,
    AwardClock clock
) : ICaseAnswer<AcceptanceList, AcceptanceListView>
{
    /// <inheritdoc/>
    public async Task<TaggedOk<AcceptanceListView>> OfAsync(
        AcceptanceList found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>The lists of editions in which the person has a part.</summary>
    public async Task<Page<AcceptanceListView>> PageAsync(
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, editionId, cancellationToken);

        // One list an edition: all of them are a handful.
        var lists = await db.Set<AcceptanceList>()
            .AsNoTracking()
            .Where(l => editionId == null || l.EditionId == editionId)
            .OrderBy(l => l.EditionId)
            .ToListAsync(cancellationToken);
        var items = new List<AcceptanceListView>();
        foreach (var list in lists)
        {
            var rights = await access.RightsAsync(by, list.EditionId, [], cancellationToken);
            if (rights.TakesPart)
            {
                items.Add(await ViewAsync(list, by, cancellationToken));
            }
        }

        return new(items, null);
    }

    /// <summary>A list; whoever is out of the reader's reach does not appear.</summary>
    public async Task<AcceptanceListView> ViewAsync(
        AcceptanceList list,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var openable = await desk.OpenableAsync(by, list, cancellationToken);
        var ids = list.Entries.Select(e => e.ApplicationId).ToList();
        var all = await db
            .Applications.Where(a => ids.Contains(a.Id))
            .Select(CaseHead.Columns)
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var found = all.Where(a => openable.Contains(a.Key)).ToDictionary();
        var consultations = await db.Set<AcceptanceConsultation>()
            .AsNoTracking()
            .Where(c => c.ListId == list.Id)
            .OrderBy(c => c.DepartmentUnit)
            .ToListAsync(cancellationToken);
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == list.EditionId, cancellationToken);
        var entries = ids.Where(found.ContainsKey).Select(id => found[id].ToEntry()).ToList();
        var acts = AcceptanceActs.OpenTo(
            by,
            list,
            whole: all.Values.Where(a => AcceptanceDesk.Standing.Contains(a.State))
                .All(a => openable.Contains(a.Id)),
            unhandled: consultations.Any(c => c.UnhandledObjections.Any(openable.Contains))
        );
        return new(
            list.Id,
            list.EditionId,
            edition.Name,
            list.State,
            [.. entries.Where(e => e.Kind == CandidateKind.Organisation)],
            [.. entries.Where(e => e.Kind == CandidateKind.Individual)],
            [
                .. consultations.Select(c =>
                    c.ToView(edition.Name, found, office: true, clock.Today) with
                    {
                        Acts = AcceptanceConsultationActs.Table.OpenTo(by, c),
                    }
                ),
            ],
            list.NoticeId,
            list.DocumentNumber,
            list.AnnouncedOn,
            list.ConcludedAt
        )
        {
            Acts = await obstacles.OfAsync(
                acts,
                new(list, edition, found, consultations),
                by,
                cancellationToken
            ),
        };
    }
}
