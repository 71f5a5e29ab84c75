using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions.Rules;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Editions;

/// <summary>第四条：市质量强市办 records 市政府's consent and opens an edition. Publishes nothing.</summary>
public sealed class OpenEdition(ApplicationsDb db, PlannedNotices plannedNotices, AwardClock clock)
{
    /// <summary>Checks every rule and stores the edition with its event.</summary>
    /// <exception cref="RefusedException">A rule of the law refuses, or the calendar cannot be asked.</exception>
    public async Task<Edition> RunAsync(
        OpenEditionRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var versions = await db
            .RegulationVersions.Select(row => row.Version)
            .ToListAsync(cancellationToken);
        var version = RegulationInForceRule.Find(versions, clock.Today);
        ConsentRule.Check(request.Consent, clock.Today);
        QuotaRule.Check(request.OrganisationQuota, request.IndividualQuota, version);
        ScheduleOrderRule.Check(request.Schedule, clock.Today);
        var basis = await plannedNotices.CheckAsync(request.Schedule, version, cancellationToken);
        EditionBoundsRule.Check(
            request.Schedule,
            request.BaseDate ?? request.Schedule.FilingTo,
            request.Consent.AgreedOn,
            version
        );

        try
        {
            return await db.InTransaction(
                token => StoreAsync(request, by, version, basis, token),
                cancellationToken
            );
        }
        catch (DbUpdateException e) when (IsOverlap(e))
        {
            throw OneEditionPerCycleRule.Overlap(
                request.FirstYear,
                request.FirstYear + version.CycleYears - 1,
                existing: null
            );
        }
    }

    private async Task<Edition> StoreAsync(
        OpenEditionRequest request,
        AwardUser by,
        RegulationVersion version,
        IReadOnlyList<CalendarBasis> basis,
        CancellationToken cancellationToken
    )
    {
        // Two clerks at once: the second waits here, then sees the first one's edition.
        await LockAsync(db, cancellationToken);
        if (
            !await db.RegulationVersions.AnyAsync(
                row => row.Code == version.Code,
                cancellationToken
            )
        )
        {
            // It was undone since it was read.
            var left = await db
                .RegulationVersions.Select(row => row.Version)
                .ToListAsync(cancellationToken);
            version = RegulationInForceRule.Find(left, clock.Today);
        }

        var standing = db.Editions.AsNoTracking().Where(Edition.Stands);
        var lastYear = request.FirstYear + version.CycleYears - 1;
        var overlapping = await standing.FirstOrDefaultAsync(
            e => e.FirstYear <= lastYear && request.FirstYear <= e.LastYear,
            cancellationToken
        );
        if (overlapping is not null)
        {
            throw OneEditionPerCycleRule.Overlap(request.FirstYear, lastYear, overlapping);
        }

        var latest = await standing
            .OrderByDescending(e => e.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        CycleRule.Check(request.FirstYear, version, latest?.LastYear, request.Schedule.CallOn);
        var number = request.Consent.DocumentNumber;
        if (
            await standing.FirstOrDefaultAsync(
                e => e.Consent.DocumentNumber == number,
                cancellationToken
            ) is
            { } other
        )
        {
            throw DocumentUsedOnceRule.Used(4, "consent.documentNumber", number, other.Name);
        }

        var ordinal = OrdinalRule.Next(request.Ordinal, latest?.Ordinal);
        var edition = Edition.Open(ordinal, request, version, basis, by.Subject, clock.Now);
        db.Editions.Add(edition);
        await db.SaveChangesAsync(cancellationToken);
        return edition;
    }

    /// <summary>One clerk at a time opens, calls, cancels or withdraws: what one checks is true until it is stored.</summary>
    internal static Task LockAsync(ApplicationsDb db, CancellationToken cancellationToken) =>
        db.LockAsync("editions", cancellationToken);

    private static bool IsOverlap(DbUpdateException e) =>
        e.InnerException is PostgresException { ConstraintName: OneEditionPerCycleRule.Constraint };
}
