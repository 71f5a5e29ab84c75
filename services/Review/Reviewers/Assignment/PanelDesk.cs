using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>第十五条: the office gives the candidates their experts, all at once or one by hand.</summary>
internal sealed class PanelDesk(
    ReviewDb db,
    CandidateAccess access,
    Panels panels,
    PanelAnswer answer
)
{
    /// <summary>Solves before the transaction: nobody's act waits for it.</summary>
    /// <inheritdoc cref="Panels.PlanAsync"/>
    public async Task<PlannedPanels> PlanAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        return new(await panels.PlanAsync(editionId, by, cancellationToken));
    }

    /// <summary>Gives every accepted candidate the panel that was planned.</summary>
    public async Task AssignAsync(
        Guid editionId,
        PlannedPanels plan,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Panels(editionId), token);
                await panels.AssignAsync(editionId, plan.ByCandidate, token);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
    }

    /// <summary>Sets one candidate's panel by hand.</summary>
    public Task<ReviewCandidate> ReassignAsync(
        PanelChange on,
        ReassignRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var candidate = await access.RequireAsync(on.By, on.CandidateId, token);
                await db.LockAsync(ReviewLocks.Panels(candidate.EditionId), token);
                var current = await answer.ViewAsync(candidate, on.By, token);
                on.Seen.Ensure(candidate.Version, () => current);
                PanelActs.Reassign.Require(candidate);
                await panels.ReassignAsync(candidate, request.Subjects, token);
                await db.SaveChangesAsync(token);
                return candidate;
            },
            cancellationToken
        );
}

/// <summary>The panels that were solved for an edition.</summary>
/// <param name="ByCandidate">Account ids by candidate.</param>
internal sealed record PlannedPanels(IReadOnlyDictionary<Guid, IReadOnlyList<string>> ByCandidate);

/// <summary>Who changes which candidate's panel, and which version of it.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="Seen">The version that was looked at.</param>
/// <param name="By">The person acting.</param>
internal readonly record struct PanelChange(Guid CandidateId, SeenVersion Seen, AwardUser By);
