using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Recheck;

/// <summary>Which of the reported applications are asked for.</summary>
/// <param name="EditionId">The edition; the latest where none is named.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Unit">Unit code of the receiving body.</param>
/// <param name="Q">Part of the name or of a code.</param>
internal readonly record struct RecheckFilter(
    Guid? EditionId,
    ApplicationState? State,
    CandidateKind? Kind,
    string? Unit,
    string? Q
);

/// <summary>What was reported in an edition, less what the clerk is walled off from (article 22).</summary>
internal sealed class RecheckQueue(ApplicationsDb db, CaseAccess access)
{
    /// <summary>The states in which an application is not with 市质量强市办 yet.</summary>
    internal static readonly ApplicationState[] BeforeReport =
    [
        ApplicationState.Draft,
        ApplicationState.Submitted,
        ApplicationState.Returned,
        ApplicationState.PreliminaryPassed,
        ApplicationState.PreliminaryFailed,
    ];

    public async Task<Page<RecheckRow>> PageAsync(
        RecheckFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await EditionAsync(filter.EditionId, cancellationToken);
        var asked = Asked(edition, filter);

        // Whoever is out of reach takes no place on the page, so that a short page tells nothing.
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
                var open = await access.MayOpenAsync(
                    by,
                    edition,
                    portion.Select(a => a.Id),
                    cancellationToken
                );
                return a => open.Contains(a.Id);
            }
        );
        var ids = rows.Select(a => a.Id).ToList();
        var found = await db.Set<RecheckRecord>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.ApplicationId))
            .ToDictionaryAsync(r => r.ApplicationId, r => r.Finding?.Acceptable, cancellationToken);
        return page.Of(rows, a => a.Id, a => Row(a, found.GetValueOrDefault(a.Id)));
    }

    /// <summary>The first cases of all editions, the latest first, in which the words stand.</summary>
    public async Task<Page<RecheckRow>> FindAsync(
        string words,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var editions = await db
            .Editions.OrderByDescending(e => e.Ordinal)
            .Where(e => db.Applications.Holding(words).Any(a => a.EditionId == e.Id))
            .Select(e => e.Id)
            .ToListAsync(cancellationToken);
        List<RecheckRow> found = [];
        foreach (var edition in editions)
        {
            var portion = await PageAsync(
                new(edition, null, null, null, words),
                page,
                by,
                cancellationToken
            );
            found.AddRange(portion.Items);
            if (portion.Next is not null || found.Count > page.Size)
            {
                break;
            }
        }

        return page.Of(found, row => row.Id, row => row);
    }

    private IQueryable<Application> Asked(Guid edition, RecheckFilter filter)
    {
        var (_, state, kind, unit, q) = filter;
        return db
            .Applications.Holding(q)
            .Where(a =>
                a.EditionId == edition
                && !BeforeReport.Contains(a.State)
                && a.Steps.Any(s => s.Verb == ApplicationVerb.Report)
                && (state == null || a.State == state)
                && (kind == null || a.Kind == kind)
                && (unit == null || a.ReceivingUnit == unit)
            );
    }

    private static RecheckRow Row(CaseHead application, bool? acceptable)
    {
        var row = CaseMapping.ToRow(application, openConsultations: 0);
        return new(
            row.Id,
            row.EditionId,
            row.Kind,
            row.Name,
            row.Place,
            row.Employer,
            row.ReceivingUnit,
            row.ReceivingBody,
            row.State,
            row.StateName,
            acceptable
        );
    }

    private async Task<Guid> EditionAsync(Guid? id, CancellationToken cancellationToken)
    {
        var edition = await db
            .Editions.AsNoTracking()
            .Where(e => id == null || e.Id == id)
            .OrderByDescending(e => e.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        return edition?.Id ?? throw IssueCall.EditionNotFound();
    }

    private static IQueryable<Application> After(IQueryable<Application> all, Guid? id) =>
        id is { } last ? all.Where(row => row.Id > last) : all;
}
