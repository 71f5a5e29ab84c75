using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：what a consulted department sees and answers.</summary>
internal sealed class ReplyDesk(ApplicationsDb db, PaperDesk papers, AwardClock clock)
{
    /// <summary>A department's own; the office sees all.</summary>
    public IQueryable<AcceptanceConsultation> Of(AwardUser by) =>
        by.Role == Roles.Office
            ? db.Set<AcceptanceConsultation>()
            : db.Set<AcceptanceConsultation>().Where(c => c.DepartmentUnit == by.Unit);

    /// <exception cref="RefusedException">404: unknown, or another department's.</exception>
    public async Task<AcceptanceConsultation> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken ct
    ) =>
        await Of(by).SingleOrDefaultAsync(c => c.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>The department replies in the system.</summary>
    public Task<AcceptanceConsultation> ReplyAsync(
        Guid id,
        uint version,
        AcceptanceReplyRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var consultation = await FindAsync(id, by, token);
                if (consultation.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile());
                }

                var list = await db.Set<AcceptanceList>()
                    .AsNoTracking()
                    .SingleAsync(l => l.Id == consultation.ListId, token);
                await papers.CheckActAsync(
                    list.EditionId,
                    StampedActs.Consultation,
                    13,
                    request.Document,
                    by,
                    token
                );
                consultation.Answer(
                    new(request.Answers, request.Document, by.Name, clock.Now, RegistrationId: null)
                );
                foreach (var candidate in consultation.Candidates)
                {
                    papers.Share(request.Document, Roles.Office, unit: null, candidate);
                }

                await db.SaveChangesAsync(token);
                return consultation;
            },
            ct
        );
}
