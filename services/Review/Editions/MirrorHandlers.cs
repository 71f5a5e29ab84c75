using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Review.Editions;

/// <summary>Keeps Review's own picture of editions and candidates.</summary>
public sealed class MirrorHandlers(ReviewDb db)
    : IEventHandler<CallIssued>,
        IEventHandler<ApplicationSubmitted>,
        IEventHandler<DepartmentConsulted>,
        IEventHandler<ApplicationReported>,
        IEventHandler<CandidateAccepted>,
        IEventHandler<CandidateStopped>,
        IEventHandler<CandidateResumed>
{
    /// <inheritdoc/>
    public Task HandleAsync(
        CallIssued message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        db.Add(ReviewEdition.Of(message));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task HandleAsync(
        ApplicationSubmitted message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var candidate = await CandidateAsync(
            message.Candidate.CandidateId,
            message.EditionId,
            cancellationToken
        );
        candidate.Describe(
            message.Candidate,
            message.ApplicantUnit,
            message.ReceivingUnit,
            message.CreditCode
        );
        candidate.Identify(message.SubjectKey);
    }

    /// <inheritdoc/>
    public async Task HandleAsync(
        DepartmentConsulted message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        // Streams of their own: the letter may be known here before the application is.
        foreach (var id in message.CandidateIds)
        {
            var candidate = await CandidateAsync(id, message.EditionId, cancellationToken);
            candidate.Consult(message.DepartmentUnit);
        }
    }

    /// <inheritdoc/>
    public async Task HandleAsync(
        ApplicationReported message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var candidate = await CandidateAsync(
            message.Candidate.CandidateId,
            message.EditionId,
            cancellationToken
        );
        candidate.Describe(
            message.Candidate,
            message.ApplicantUnit,
            message.ReceivingUnit,
            message.CreditCode
        );
        candidate.Identify(message.SubjectKey);
        candidate.Report();
    }

    /// <inheritdoc/>
    public async Task HandleAsync(
        CandidateAccepted message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var candidate = await CandidateAsync(
            message.Candidate.CandidateId,
            message.EditionId,
            cancellationToken
        );
        candidate.Describe(
            message.Candidate,
            message.ApplicantUnit,
            message.ReceivingUnit,
            message.CreditCode
        );
        candidate.Accept(message.SubjectKey);
    }

    /// <inheritdoc/>
    public async Task HandleAsync(
        CandidateStopped message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.CandidateId);
        var candidate = await db
            .Candidates.IgnoreQueryFilters()
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        candidate?.Stop(message.Reason);
    }

    /// <inheritdoc/>
    public async Task HandleAsync(
        CandidateResumed message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(message.CandidateId);
        var candidate = await db.Candidates.SingleOrDefaultAsync(
            c => c.Id == id,
            cancellationToken
        );
        candidate?.Resume(message.Accepted);
    }

    private async Task<ReviewCandidate> CandidateAsync(
        string candidateId,
        string editionId,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.Parse(candidateId);
        var known =
            db.Candidates.Local.FirstOrDefault(c => c.Id == id)
            ?? await db
                .Candidates.IgnoreQueryFilters()
                .SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var candidate = ReviewCandidate.Of(id, editionId);
        db.Add(candidate);
        return candidate;
    }
}
