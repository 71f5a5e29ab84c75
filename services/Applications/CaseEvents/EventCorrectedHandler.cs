using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>
/// 第九条、第十条：a confirmed event was wrong. Cases that ended because of it are asked about again, and go on where nothing
/// stands against them any more.
/// </summary>
internal sealed class EventCorrectedHandler(ApplicationsDb db, ResumeCases resume)
    : IEventHandler<EventCorrected>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        EventCorrected message,
        EventContext context,
        CancellationToken cancellationToken
    ) =>
        await resume.RunAsync(
            await db
                .Applications.WithSteps()
                .Where(a =>
                    a.State == ApplicationState.Ineligible
                    && (a.SubjectKey == message.SubjectKey || a.EmployerKey == message.SubjectKey)
                )
                .ToListAsync(cancellationToken),
            "据以终止参评的登记有误，已经更正。",
            9,
            CaseEvents.Of(context.Publisher),
            cancellationToken
        );
}
