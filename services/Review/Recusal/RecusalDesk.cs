using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Assignment;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Recusal;

/// <summary>第二十二条：recusals that are applied for or suggested, and decided by the competent body.</summary>
internal sealed class RecusalDesk(ReviewDb db, AccessRule access, Panels panels, AwardClock clock)
{
    /// <summary>The recusals a person may see: never one's own case, nor those of a candidate one must stay out of.</summary>
    public IQueryable<RecusalCase> Visible(AwardUser by)
    {
        var clear = access.Clear(by);
        return db.Recusals.Where(r =>
            r.Subject != by.Subject
            && clear.Any(c => c.Id == r.CandidateId)
            && db.Pledges.Any(p => p.EditionId == r.EditionId && p.Subject == by.Subject)
            && (
                by.Role != Roles.Supervisor
                || db.Appointments.Any(a =>
                    a.EditionId == r.EditionId
                    && a.Subject == by.Subject
                    && a.Group == ReviewGroup.Supervisor
                    && a.WithdrawnAt == null
                )
            )
        );
    }

    /// <summary>Applies for one's own, or suggests another's.</summary>
    public async Task<RecusalCase> AskAsync(
        AwardUser by,
        RecusalRequest request,
        CancellationToken ct
    )
    {
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
                var (name, isExpert) = await PersonAsync(candidate.EditionId, request, by, token);
                var asked = RecusalCase.Ask(
                    new(
                        candidate.EditionId,
                        candidate.Id,
                        request.Subject,
                        name,
                        isExpert,
                        request.Reason
                    ),
                    by,
                    clock.Now
                );
                db.Add(asked);
                await db.SaveChangesAsync(token);
                return asked;
            },
            ct
        );
    }

    /// <summary>Decides; what is granted ends the person's part in the case at once.</summary>
    public Task<RecusalCase> DecideAsync(
        HttpContext http,
        Guid id,
        DecideRecusalRequest request,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        return db.InTransaction(
            async token =>
            {
                var recusal =
                    await db.Recusals.SingleOrDefaultAsync(r => r.Id == id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                if (!await Visible(by).AnyAsync(r => r.Id == id, token))
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                await db.LockAsync(ReviewLocks.Panels(recusal.EditionId), token);
                var candidate = await db.Candidates.SingleAsync(
                    c => c.Id == recusal.CandidateId,
                    token
                );
                http.EnsureMatch(
                    recusal.Version,
                    () => RecusalEndpoints.ToView(recusal, candidate.Name)
                );
                recusal.Decide(request, by, clock.Now);
                if (recusal.State == RecusalState.Granted)
                {
                    await panels.LeaveAsync(candidate, recusal.Subject, 22, token);
                }

                await db.SaveChangesAsync(token);
                return recusal;
            },
            ct
        );
    }

    /// <summary>Only somebody who takes part can be recused: appointed, or with the edition's 承诺书 signed.</summary>
    private async Task<(string Name, bool IsExpert)> PersonAsync(
        Guid editionId,
        RecusalRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var appointment = await db
            .Appointments.AsNoTracking()
            .SingleOrDefaultAsync(
                a => a.EditionId == editionId && a.Subject == request.Subject,
                ct
            );
        if (appointment is not null)
        {
            return (appointment.Name, appointment.Group == ReviewGroup.Expert);
        }

        var pledge = await db
            .Pledges.AsNoTracking()
            .SingleOrDefaultAsync(
                p => p.EditionId == editionId && p.Subject == request.Subject,
                ct
            );
        return pledge is not null ? (pledge.Name, false)
            : request.Subject == by.Subject ? (by.Name, false)
            : throw Refuse.ByLaw(
                "subject-takes-no-part",
                "该人员未参加本届评选",
                "回避申请和建议针对参加本届评选工作的人员。请核对所选人员后重新提交。",
                22
            );
    }
}
