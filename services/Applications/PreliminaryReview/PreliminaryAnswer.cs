using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>Applications as their receiving body reads them.</summary>
internal sealed class PreliminaryAnswer(
    ApplicationsDb db,
    PreliminaryDesk desk,
    CaseOpenings openings,
    FormProtection protection,
    FormRemarks remarks,
    AwardClock clock
) : ICaseAnswer<PreliminaryCase, PreliminaryCaseView>
{
    public async Task<TaggedOk<PreliminaryCaseView>> OfAsync(
        PreliminaryCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Application.Version);

    public async Task<PreliminaryCaseView> ViewAsync(
        PreliminaryCase found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (application, consultations) = found;
        var record = await db.Set<PreliminaryRecord>()
            .FindAsync([application.Id], cancellationToken);
        var reportBy = await db
            .Editions.Where(e => e.Id == application.EditionId)
            .Select(e => e.Schedule.PreliminaryReportBy)
            .SingleAsync(cancellationToken);
        var head = CaseHead.Of(application);
        return new PreliminaryCaseView(
            CaseMapping.ToRow(head, consultations.Count(c => c.IsOpen)),
            application.State is ApplicationState.Locked
            || application.Submitted is not { } submitted
                ? null
                : protection.ForReviewer(submitted.Form, secrets: false),
            application.VersionCount,
            [.. consultations.Select(c => CaseMapping.ToView(c, head, clock.Today, by))],
            (record ?? new PreliminaryRecord(application.Id)).ToView(),
            await remarks.OfAsync(application, cancellationToken),
            await WhyRefusedAsync(application.Id, cancellationToken)
        )
        {
            Acts = PreliminaryActs.OpenTo(by, found, reportBy, clock.Today),
        };
    }

    public async Task<Page<CaseRow>> PageAsync(
        CaseQuery query,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (state, q) = query;
        var asked = desk.Of(by).Where(a => state == null || a.State == state).Holding(q);

        // Whoever is out of reach takes no place on the page, so that a short page tells nothing (第二十二条).
        Dictionary<Guid, CaseOpening> standing = [];
        var rows = await VisiblePage.ReadAsync<CaseHead>(
            page.Size,
            (last, count) =>
                After(asked, last?.Id ?? page.After)
                    .OrderBy(a => a.Id)
                    .Take(count)
                    .Select(CaseHead.Columns)
                    .ToListAsync(cancellationToken),
            async portion =>
            {
                foreach (
                    var (id, opening) in await openings.OfAsync(
                        by,
                        portion.Select(a => (a.EditionId, a.Id)),
                        cancellationToken
                    )
                )
                {
                    standing.Add(id, opening);
                }

                return a => standing.ContainsKey(a.Id);
            }
        );
        var ids = rows.Select(a => a.Id).ToList();
        var open = await db.Set<Consultation>()
            .Where(c => ids.Contains(c.ApplicationId) && c.Reply == null)
            .Select(c => c.ApplicationId)
            .ToListAsync(cancellationToken);
        return page.Of(
            rows,
            a => a.Id,
            a =>
                CaseMapping.ToRow(a, open.Count(id => id == a.Id)) with
                {
                    Opening = standing[a.Id],
                }
        );
    }

    private Task<string?> WhyRefusedAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<CaseStep>()
            .Where(s => s.ApplicationId == id && s.Verb == ApplicationVerb.Refuse)
            .OrderByDescending(s => s.Number)
            .Select(s => s.Detail)
            .FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<Application> After(IQueryable<Application> all, Guid? id) =>
        id is { } last ? all.Where(row => row.Id > last) : all;
}

/// <summary>Which of a unit's cases are asked for.</summary>
/// <param name="State">State.</param>
/// <param name="Q">Part of the name or of a code.</param>
internal readonly record struct CaseQuery(ApplicationState? State, string? Q);
