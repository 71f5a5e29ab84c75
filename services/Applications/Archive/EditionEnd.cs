using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive;

/// <summary>
/// Whether an edition has ended: 市政府 has decided (第十九条), it was taken back (第三条、第四条), or after the day of 上报
/// nobody is left in it (第三条: 宁缺毋滥).
/// </summary>
internal sealed class EditionEnd(ApplicationsDb db, AwardClock clock)
{
    private static readonly ApplicationState[] Going =
    [
        ApplicationState.Submitted,
        ApplicationState.Returned,
        ApplicationState.PreliminaryPassed,
        ApplicationState.PreliminaryFailed,
        ApplicationState.Reported,
        ApplicationState.Listed,
        ApplicationState.Announced,
        ApplicationState.Accepted,
    ];

    /// <summary>Whether it has.</summary>
    public async Task<bool> HasComeAsync(Edition edition, CancellationToken cancellationToken) =>
        edition.State is EditionState.Cancelled or EditionState.Withdrawn
        || edition.DecidedOn is not null
        || (
            edition.State is EditionState.Called
            && clock.Today > edition.Schedule.PreliminaryReportBy
            && !await db.Applications.AnyAsync(
                a => a.EditionId == edition.Id && Going.Contains(a.State),
                cancellationToken
            )
        );
}
