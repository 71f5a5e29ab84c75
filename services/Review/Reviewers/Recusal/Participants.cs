using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>
/// 第二十二条：who takes part in an edition, and so can be asked to stay out of a case: appointed, or with the edition's 承诺书
/// signed.
/// </summary>
internal sealed class Participants(ReviewDb db)
{
    /// <summary>Somebody who takes part; null otherwise.</summary>
    public async Task<Participant?> FindAsync(
        Guid editionId,
        string subject,
        CancellationToken cancellationToken
    )
    {
        var appointment = await db
            .Appointments.AsNoTracking()
            .SingleOrDefaultAsync(
                a => a.EditionId == editionId && a.Subject == subject,
                cancellationToken
            );
        if (appointment is not null)
        {
            return new(
                appointment.Subject,
                appointment.Name,
                appointment.Group == ReviewGroup.Expert ? Roles.Expert : Roles.Supervisor,
                ""
            );
        }

        return await db
            .Pledges.AsNoTracking()
            .Where(p => p.EditionId == editionId && p.Subject == subject)
            .Select(p => new Participant(p.Subject, p.Name, p.Role, p.Unit))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>An applicant's own case, before it is reported too.</summary>
    /// <exception cref="RefusedException">404: another's, or not submitted.</exception>
    public async Task<ReviewCandidate> OwnCaseAsync(
        AwardUser applicant,
        Guid candidateId,
        CancellationToken cancellationToken
    ) =>
        await db
            .Candidates.IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                c => c.Id == candidateId && c.ApplicantUnit == applicant.Unit,
                cancellationToken
            )
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Who handles an applicant's own case, as the applicant may know it.</summary>
    /// <exception cref="RefusedException">404: another's, or not submitted.</exception>
    public async Task<IReadOnlyList<HandlingPersonView>> HandlingOwnAsync(
        AwardUser applicant,
        Guid candidateId,
        CancellationToken cancellationToken
    )
    {
        var candidate = await OwnCaseAsync(applicant, candidateId, cancellationToken);
        return
        [
            .. (await HandlingAsync(candidate, cancellationToken)).Select(
                p => new HandlingPersonView(p.Subject, p.Name, p.Role)
            ),
        ];
    }

    /// <summary>
    /// Those whom its applicant may know to handle a case: clerks of the receiving body, of the departments asked, of the
    /// office, and 市政府's. Experts and supervisors are not told by name (article 7).
    /// </summary>
    public async Task<IReadOnlyList<Participant>> HandlingAsync(
        ReviewCandidate candidate,
        CancellationToken cancellationToken
    ) =>
        await db
            .Pledges.AsNoTracking()
            .Where(p =>
                p.EditionId == candidate.EditionId
                && (
                    p.Role == Roles.Office
                    || p.Role == Roles.Government
                    || (p.Role == Roles.ReceivingBody && p.Unit == candidate.ReceivingUnit)
                    || (p.Role == Roles.Department && candidate.ConsultedUnits.Contains(p.Unit))
                )
                && !db.Appointments.Any(a => a.EditionId == p.EditionId && a.Subject == p.Subject)
            )
            .OrderBy(p => p.Role)
            .ThenBy(p => p.Name)
            .ThenBy(p => p.Subject)
            .Select(p => new Participant(p.Subject, p.Name, p.Role, p.Unit))
            .ToListAsync(cancellationToken);
}

/// <summary>Somebody who takes part.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Role code.</param>
/// <param name="Unit">Unit code; empty for the two groups of article 7.</param>
internal sealed record Participant(string Subject, string Name, string Role, string Unit);
