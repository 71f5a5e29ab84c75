using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：what a consulted department sees and answers.</summary>
internal sealed class ReplyDesk(
    ApplicationsDb db,
    CaseAccess access,
    CaseOpenings openings,
    ActPapers papers,
    AwardClock clock
)
{
    /// <summary>A department's own; the office sees all.</summary>
    public IQueryable<AcceptanceConsultation> Of(AwardUser by) =>
        by.Role == Roles.Office
            ? db.Set<AcceptanceConsultation>()
            : db.Set<AcceptanceConsultation>().Where(c => c.DepartmentUnit == by.Unit);

    /// <summary>One of them. A department's clerk replies on everyone asked about, so may open every one of them.</summary>
    /// <exception cref="RefusedException">
    /// 404: unknown, another department's, or the clerk must stay out of one of the cases; <c>pledge-not-signed</c>,
    /// <c>declaration-missing</c>.
    /// </exception>
    public async Task<AcceptanceConsultation> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var consultation =
            await Of(by).SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        if (by.Role == Roles.Department)
        {
            var edition = await db.Set<AcceptanceList>()
                .Where(l => l.Id == consultation.ListId)
                .Select(l => l.EditionId)
                .SingleAsync(cancellationToken);
            await access.RequireAllAsync(by, edition, consultation.Candidates, cancellationToken);
        }

        return consultation;
    }

    /// <summary>
    /// 第二十二条：how each list asked about stands for a department's clerk; one that tells of a case the clerk must stay out
    /// of does not exist.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, CaseOpening>> OpeningsAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var all = await Of(by)
            .AsNoTracking()
            .Join(
                db.Set<AcceptanceList>(),
                c => c.ListId,
                l => l.Id,
                (consultation, list) => new { consultation, list.EditionId }
            )
            .ToListAsync(cancellationToken);
        if (by.Role != Roles.Department)
        {
            return all.ToDictionary(c => c.consultation.Id, _ => CaseOpening.Open);
        }

        var cases = await openings.OfAsync(
            by,
            all.SelectMany(c => c.consultation.Candidates.Select(id => (c.EditionId, id))),
            cancellationToken
        );
        return all.Select(c => c.consultation)
            .Where(c => c.Candidates.All(cases.ContainsKey))
            .ToDictionary(
                c => c.Id,
                c =>
                    c.Candidates.Select(id => cases[id])
                        .FirstOrDefault(opening => opening is not CaseOpening.Open)
            );
    }

    /// <summary>The department replies in the system.</summary>
    public Task<AcceptanceConsultation> ReplyAsync(
        CaseAct on,
        AcceptanceReplyRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var consultation = await FindAsync(on.Id, on.By, token);
                on.Seen?.Ensure(consultation.Version, () => null);
                AcceptanceConsultationActs.Reply.Require(consultation);
                var list = await db.Set<AcceptanceList>()
                    .AsNoTracking()
                    .SingleAsync(l => l.Id == consultation.ListId, token);
                await papers.CheckAsync(
                    list.EditionId,
                    StampedActs.Consultation,
                    13,
                    request.Document,
                    on.By,
                    token
                );
                consultation.Answer(
                    new(
                        request.Answers,
                        request.Document,
                        on.By.Name,
                        clock.Now,
                        RegistrationId: null
                    )
                );
                foreach (var candidate in consultation.Candidates)
                {
                    db.SharePaper(request.Document, Roles.Office, unit: null, candidate);
                }

                await db.SaveChangesAsync(token);
                return consultation;
            },
            cancellationToken
        );
}
