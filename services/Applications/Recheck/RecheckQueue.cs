using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Editions;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

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
        var asked = await db
            .Applications.Where(a =>
                a.EditionId == edition
                && !BeforeReport.Contains(a.State)
                && a.Steps.Any(s => s.Verb == Intake.ApplicationVerb.Report)
                && (state == null || a.State == state)
                && (kind == null || a.Kind == kind)
                && (unit == null || a.ReceivingUnit == unit)
                && (q == null || a.Name!.Contains(q))
                && (after == null || a.Id > after)
            )
            .Select(a => a.Id)
            .ToListAsync(ct);
        var openable = await access.MayOpenAsync(http.User.ToAwardUser(), edition, asked, ct);

        // Whoever is out of reach takes no place on the page, so that a short page tells nothing.
        var visible = asked.Where(openable.Contains).ToList();
        var rows = await db
            .Applications.AsNoTracking()
            .Where(a => visible.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Take(take + 1)
            .ToListAsync(ct);
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

    private static RecheckRow Row(Intake.Application application, bool? acceptable)
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
}
