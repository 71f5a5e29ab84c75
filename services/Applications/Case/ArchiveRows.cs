using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Case;

/// <summary>What the sources of the archive have in common: which applications, and how long their pieces are kept.</summary>
internal static class ArchiveRows
{
    /// <summary>Those of an edition that were ever submitted, in the order in which they are archived.</summary>
    public static Task<List<CaseHead>> ArchivedAsync(
        this ApplicationsDb db,
        Guid edition,
        CancellationToken cancellationToken
    ) =>
        db
            .Applications.AsNoTracking()
            .Where(a => a.EditionId == edition && a.VersionCount > 0)
            .OrderBy(a => a.Kind)
            .ThenBy(a => a.Name)
            .ThenBy(a => a.Id)
            .Select(CaseHead.Columns)
            .ToListAsync(cancellationToken);

    /// <summary>Who was awarded is kept for good, also where the award was revoked later.</summary>
    public static RetentionPeriod RetentionOf(ApplicationState state) =>
        state is ApplicationState.Awarded or ApplicationState.AwardRevoked
            ? RetentionPeriod.Permanent
            : RetentionPeriod.ThirtyYears;

    /// <summary>The legal day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}
