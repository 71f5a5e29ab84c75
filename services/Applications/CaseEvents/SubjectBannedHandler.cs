using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>第二十四条：弄虚作假 was found by a served decision; the subject's cases are disqualified.</summary>
internal sealed class SubjectBannedHandler(ApplicationsDb db, AwardClock clock)
    : IEventHandler<SubjectBanned>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        SubjectBanned message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var cases = await db
            .Applications.Where(a => a.SubjectKey == message.SubjectKey)
            .ToListAsync(cancellationToken);
        foreach (var application in cases)
        {
            if (
                ApplicationStates.Table.ContainsKey((application.State, ApplicationVerb.Disqualify))
            )
            {
                application.Disqualify(
                    message.DocumentNumber,
                    CaseEvents.Of(context.Publisher),
                    clock.Now
                );
            }
        }
    }
}
