using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Recheck;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>
/// 第九条、第十条：an event was confirmed against a subject; its open cases are checked again, and those that no longer meet
/// the conditions end. Honours that cannot be asked now lets the event come again.
/// </summary>
internal sealed class EventConfirmedHandler(
    ApplicationsDb db,
    EligibilityCheck eligibility,
    AwardClock clock
) : IEventHandler<EventConfirmed>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        EventConfirmed message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var cases = await db
            .Applications.Where(a =>
                a.SubjectKey == message.SubjectKey || a.EmployerKey == message.SubjectKey
            )
            .ToListAsync(cancellationToken);
        foreach (var edition in cases.Where(IsOpen).GroupBy(a => a.EditionId))
        {
            var answer = await eligibility.AskAsync(edition.Key, edition, cancellationToken);
            foreach (var application in edition)
            {
                var findings = answer.Of(application.Id);
                if (findings.Count == 0)
                {
                    continue;
                }

                db.Add(RegisterQuery.Of(application.Id, answer, "登记信息变动后自动查询"));
                application.FindIneligible(
                    string.Concat(findings.Select(f => f.Detail)),
                    findings[0].Article,
                    CaseEvents.Of(context.Publisher),
                    clock.Now
                );
            }
        }
    }

    private static bool IsOpen(Application application) =>
        application.SubjectKey is not null
        && ApplicationStates.Table.ContainsKey((application.State, ApplicationVerb.FindIneligible));
}
