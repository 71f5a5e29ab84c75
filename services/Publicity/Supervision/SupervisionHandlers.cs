using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;
using QualityAward.Publicity.TransparencyLog;

namespace QualityAward.Publicity.Supervision;

/// <summary>An edition was opened; it has no leaf of its own, since nothing is public yet (article 4).</summary>
internal sealed class EditionOpenedHandler(PublicityDb db) : IEventHandler<EditionOpened>
{
    public Task HandleAsync(
        EditionOpened message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.EditionId);
        db.Add(new SupervisedEdition { Id = id, Name = message.Name });
        db.Add(ProcessStep.OfEdition(StepKinds.EditionOpened, id, message.At.ToDateTimeOffset()));
        return Task.CompletedTask;
    }
}

/// <summary>An edition was opened by mistake; it stays among what the supervisors read.</summary>
internal sealed class EditionCancelledHandler(PublicityDb db) : IEventHandler<EditionCancelled>
{
    public Task HandleAsync(
        EditionCancelled message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.EditionId);
        db.Add(
            ProcessStep.OfEdition(StepKinds.EditionCancelled, id, message.At.ToDateTimeOffset())
        );
        return Task.CompletedTask;
    }
}

/// <summary>第十二条: from now on Review can say who may know of the case, so it can be named.</summary>
internal sealed class ApplicationReportedHandler(PublicityDb db)
    : IEventHandler<ApplicationReported>
{
    public async Task HandleAsync(
        ApplicationReported message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.Candidate.CandidateId);
        if (await db.FindAsync<SupervisedCase>([id], cancellationToken) is null)
        {
            db.Add(
                new SupervisedCase
                {
                    Id = id,
                    EditionId = Guid.Parse(message.EditionId),
                    Name = message.Candidate.Name,
                }
            );
        }
    }
}
