using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条：recusals that are applied for or suggested, and decided by the competent body.</summary>
internal sealed class RecusalDesk(
    ReviewDb db,
    CandidateAccess access,
    RecusalAnswer answer,
    Participants participants,
    Panels panels,
    AwardClock clock
)
{
    /// <summary>Applies for one's own, or suggests another's.</summary>
    public async Task<RecusalCase> AskAsync(
        AwardUser by,
        RecusalRequest request,
        CancellationToken cancellationToken
    )
    {
        if (by.Role == Roles.Applicant)
        {
            return await SuggestAsApplicantAsync(by, request, cancellationToken);
        }

        var own = request.Subject == by.Subject;
        if (!own && by.Role is not (Roles.Supervisor or Roles.Office))
        {
            throw new RefusedException(Refusals.RoleLacksRight);
        }

        return await db.InTransaction(
            async token =>
            {
                var candidates = own ? access.Declarable(by) : access.Clear(by);
                var candidate =
                    await candidates
                        .AsNoTracking()
                        .SingleOrDefaultAsync(c => c.Id == request.CandidateId, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                await access.RequirePartAsync(by, candidate.EditionId, token);
                var person = await participants.FindAsync(
                    candidate.EditionId,
                    request.Subject,
                    token
                );
                return await RecordAsync(
                    candidate,
                    person ?? (own ? new(by.Subject, by.Name, by.Role, by.Unit) : null),
                    request.Reason,
                    by,
                    token
                );
            },
            cancellationToken
        );
    }

    /// <summary>An applicant suggests that somebody who handles its own case stays out of it.</summary>
    private Task<RecusalCase> SuggestAsApplicantAsync(
        AwardUser by,
        RecusalRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var candidate = await participants.OwnCaseAsync(by, request.CandidateId, token);
                var handling = await participants.HandlingAsync(candidate, token);
                return await RecordAsync(
                    candidate,
                    handling.FirstOrDefault(p => p.Subject == request.Subject),
                    request.Reason,
                    by,
                    token
                );
            },
            cancellationToken
        );

    private async Task<RecusalCase> RecordAsync(
        ReviewCandidate candidate,
        Participant? person,
        string reason,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (person is null)
        {
            throw Refuse.ByLaw(
                "subject-takes-no-part",
                "该人员未参加本届评选",
                "回避申请和建议针对参加本届评选工作的人员。请核对所选人员后重新提交。",
                22
            );
        }

        var asked = RecusalCase.Ask(
            new(
                candidate.EditionId,
                candidate.Id,
                person.Subject,
                person.Name,
                person.Role,
                reason
            ),
            by,
            clock.Now
        );
        db.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        return asked;
    }

    /// <summary>Decides; what is granted ends the person's part in the case at once.</summary>
    public Task<RecusalCase> DecideAsync(
        CaseAct on,
        DecideRecusalRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var recusal =
                    await answer.Visible(on.By).SingleOrDefaultAsync(r => r.Id == on.Id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                await db.LockAsync(ReviewLocks.Panels(recusal.EditionId), token);
                var candidate = await db
                    .Candidates.IgnoreQueryFilters()
                    .SingleAsync(c => c.Id == recusal.CandidateId, token);
                on.Seen?.Ensure(recusal.Version, () => recusal.ToView(candidate.Name, on.By));
                recusal.Decide(request, on.By, clock.Now);
                if (recusal.State == RecusalState.Granted)
                {
                    await panels.LeaveAsync(candidate, recusal.Subject, 22, token);
                }

                await db.SaveChangesAsync(token);
                return recusal;
            },
            cancellationToken
        );
}
