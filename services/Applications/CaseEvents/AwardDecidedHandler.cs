using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;

namespace QualityAward.Applications.CaseEvents;

/// <summary>第十九条：市政府 has decided; the edition's accepted cases end, awarded or not.</summary>
internal sealed class AwardDecidedHandler(ApplicationsDb db, AwardClock clock)
    : IEventHandler<AwardDecided>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        AwardDecided message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var edition = Guid.Parse(message.EditionId);
        var awarded = message.Awarded.Select(a => Guid.Parse(a.Candidate.CandidateId)).ToHashSet();
        var cases = await db
            .Applications.Where(a => a.EditionId == edition && a.State == ApplicationState.Accepted)
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        var decided = await db.Editions.SingleOrDefaultAsync(
            e => e.Id == edition,
            cancellationToken
        );
        decided?.Decide(LegalDays.Parse(message.DecidedOn));
        var by = CaseEvents.Of(context.Publisher);
        await db.StepAllAsync(
            cases,
            application =>
            {
                if (awarded.Contains(application.Id))
                {
                    application.Award(by, clock.Now);
                }
                else
                {
                    application.LeaveOut(by, clock.Now);
                }
            },
            cancellationToken
        );
    }
}
