using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Recheck;

/// <summary>Lets cases go on that were stopped by what proved wrong or was annulled.</summary>
internal sealed class ResumeCases(ApplicationsDb db, AwardClock clock)
{
    private static readonly ApplicationState[] Decided =
    [
        ApplicationState.Awarded,
        ApplicationState.NotAwarded,
        ApplicationState.AwardRevoked,
    ];

    /// <summary>Lets one go on, or tells its parties why it cannot.</summary>
    public async Task ResumeAsync(
        Application application,
        string why,
        int article,
        AwardUser by,
        CancellationToken ct
    )
    {
        var list = await db.Set<AcceptanceList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.EditionId == application.EditionId, ct);
        var isOnList = list?.Entries.Any(e => e.ApplicationId == application.Id) is true;
        var isDecided = await db.Applications.AnyAsync(
            a => a.EditionId == application.EditionId && Decided.Contains(a.State),
            ct
        );
        var next = ResumeRule.After(
            application.StoppedFrom,
            isOnList ? list!.State : null,
            isDecided
        );
        application.Resume(next, why, article, by, clock.Now);
    }
}
