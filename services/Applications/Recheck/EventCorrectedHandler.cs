using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Applications.Recheck;

/// <summary>
/// 第九条、第十条：a confirmed event was wrong. Cases that ended because of it are asked about again, and go on where nothing
/// stands against them any more.
/// </summary>
internal sealed class EventCorrectedHandler(
    ApplicationsDb db,
    EligibilityCheck eligibility,
    ResumeCases resume
) : IEventHandler<EventCorrected>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        EventCorrected message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var cases = await db
            .Applications.Where(a =>
                a.State == ApplicationState.Ineligible
                && (a.SubjectKey == message.SubjectKey || a.EmployerKey == message.SubjectKey)
            )
            .ToListAsync(cancellationToken);
        foreach (var edition in cases.GroupBy(a => a.EditionId))
        {
            var answer = await eligibility.AskAsync(edition.Key, edition, cancellationToken);
            foreach (var application in edition)
            {
                db.Add(RegisterQuery.Of(application.Id, answer, "登记信息更正后自动查询"));
                if (answer.Of(application.Id).Count == 0)
                {
                    await resume.ResumeAsync(
                        application,
                        "据以终止参评的登记有误，已经更正。",
                        9,
                        CaseEvents.Of(context.Publisher),
                        cancellationToken
                    );
                }
            }
        }
    }
}
