using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Recheck;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.CaseEvents;

/// <summary>
/// Lets cases go on that were stopped by what proved wrong or was annulled, where nothing else stands against them. Honours
/// that cannot be asked now lets the event come again.
/// </summary>
internal sealed class ResumeCases(ApplicationsDb db, EligibilityCheck eligibility, AwardClock clock)
{
    private static readonly ApplicationState[] Decided =
    [
        ApplicationState.Awarded,
        ApplicationState.NotAwarded,
        ApplicationState.AwardRevoked,
    ];

    /// <summary>Asks the registers about each, and lets go on whom nothing stops.</summary>
    /// <param name="cases">Stopped cases.</param>
    /// <param name="why">What proved wrong or was annulled, a Chinese sentence.</param>
    /// <param name="article">9 or 24.</param>
    /// <param name="by">Who told.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(
        IEnumerable<Application> cases,
        string why,
        int article,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        foreach (var edition in cases.GroupBy(a => a.EditionId))
        {
            var answer = await eligibility.AskAsync(edition.Key, edition, cancellationToken);
            foreach (var application in edition)
            {
                db.Add(RegisterQuery.Of(application.Id, answer, "登记信息更正后自动查询"));
                if (answer.Of(application.Id).Count == 0)
                {
                    await ResumeAsync(application, why, article, by, cancellationToken);
                }
            }
        }
    }

    private async Task ResumeAsync(
        Application application,
        string why,
        int article,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var list = await db.Set<AcceptanceList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.EditionId == application.EditionId, cancellationToken);
        var isOnList = list?.Entries.Any(e => e.ApplicationId == application.Id) is true;
        var isDecided = await db.Applications.AnyAsync(
            a => a.EditionId == application.EditionId && Decided.Contains(a.State),
            cancellationToken
        );
        var next = ResumeRule.After(
            application.StoppedFrom,
            isOnList ? list!.State : null,
            isDecided
        );
        application.Resume(next, why, article, by, clock.Now);
    }
}
