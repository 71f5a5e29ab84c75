using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>第二十四条：a 处理决定 was annulled; the cases that it disqualified go on. A changed one leaves them as they are.</summary>
internal sealed class SanctionChangedHandler(ApplicationsDb db, ResumeCases resume)
    : IEventHandler<SanctionChanged>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        SanctionChanged message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        if (!message.Annulled)
        {
            return;
        }

        var disqualified = await db
            .Applications.WithSteps()
            .Where(a =>
                a.State == ApplicationState.Disqualified && a.SubjectKey == message.SubjectKey
            )
            .ToListAsync(cancellationToken);
        await resume.RunAsync(
            disqualified.Where(a =>
                a.Steps.LastOrDefault(s => s.Verb is ApplicationVerb.Disqualify)?.Detail
                == message.OriginalDocument
            ),
            $"取消评选资格所依据的{message.OriginalDocument}已由{message.DocumentNumber}撤销。",
            24,
            CaseEvents.Of(context.Publisher),
            cancellationToken
        );
    }
}
