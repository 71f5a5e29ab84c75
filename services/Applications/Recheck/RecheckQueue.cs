using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Editions;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Recheck;

/// <summary>What was reported in an edition, less what the clerk is walled off from (article 22).</summary>
internal static class RecheckQueue
{
    private static readonly ApplicationState[] BeforeReport =
    [
        ApplicationState.Draft,
        ApplicationState.Submitted,
        ApplicationState.Returned,
        ApplicationState.PreliminaryPassed,
        ApplicationState.PreliminaryFailed,
    ];

    public static async Task<Ok<Page<RecheckRow>>> ListAsync(
        ApplicationsDb db,
        CaseAccess access,
        HttpContext http,
        Guid? editionId,
        ApplicationState? state,
        CandidateKind? kind,
        string? unit,
        string? q,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var edition = await EditionAsync(db, editionId, ct);
        var asked = db.Applications.Where(a =>
            a.EditionId == edition
            && !BeforeReport.Contains(a.State)
            && a.Steps.Any(s => s.Verb == Case.ApplicationVerb.Report)
            && (state == null || a.State == state)
            && (kind == null || a.Kind == kind)
            && (unit == null || a.ReceivingUnit == unit)
            && (q == null || a.Name!.Contains(q))
        );
        var by = http.User.ToAwardUser();

        // Whoever is out of reach takes no place on the page, so that a short page tells nothing.
        var rows = await VisiblePage.ReadAsync<Case.CaseHead>(
            take,
            (last, count) =>
                After(asked, last?.Id ?? after)
                    .OrderBy(a => a.Id)
                    .Take(count)
                    .Select(Case.CaseHead.Columns)
                    .ToListAsync(ct),
            async portion =>
            {
                var open = await access.MayOpenAsync(by, edition, portion.Select(a => a.Id), ct);
                return a => open.Contains(a.Id);
            }
        );
        var shown = rows.Take(take).ToList();
        var ids = shown.ConvertAll(a => a.Id);
        var found = await db.Set<RecheckRecord>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.ApplicationId))
            .ToDictionaryAsync(r => r.ApplicationId, r => r.Finding?.Acceptable, ct);
        return TypedResults.Ok(
            new Page<RecheckRow>(
                [.. shown.Select(a => Row(a, found.GetValueOrDefault(a.Id)))],
                rows.Count > take ? $"{shown[^1].Id}" : null
            )
        );
    }

    private static RecheckRow Row(Case.CaseHead application, bool? acceptable)
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

    private static async Task<Guid> EditionAsync(ApplicationsDb db, Guid? id, CancellationToken ct)
    {
        var edition = await db
            .Editions.AsNoTracking()
            .Where(e => id == null || e.Id == id)
            .OrderByDescending(e => e.Ordinal)
            .FirstOrDefaultAsync(ct);
        return edition?.Id ?? throw IssueCall.EditionNotFound();
    }

    private static IQueryable<Case.Application> After(IQueryable<Case.Application> all, Guid? id) =>
        id is { } last ? all.Where(row => row.Id > last) : all;
}
