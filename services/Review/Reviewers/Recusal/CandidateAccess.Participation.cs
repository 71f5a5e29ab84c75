using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Cases;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第七条: whether a person takes part in an edition at all: appointed where the role asks for it, and pledged.</summary>
public sealed partial class CandidateAccess
{
    /// <summary>Refuses a person who takes part in an edition without its 承诺书.</summary>
    /// <exception cref="RefusedException"><c>pledge-not-signed</c> (7).</exception>
    public async Task RequirePledgeAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        if (await IsPledgeMissingAsync(by, editionId, cancellationToken))
        {
            throw new RefusedException(ParticipantRefusals.PledgeNotSigned);
        }
    }

    /// <summary>Refuses an expert or supervisor without an appointment that stands, and whoever has not signed.</summary>
    /// <exception cref="RefusedException"><c>not-appointed</c> (7), <c>pledge-not-signed</c> (7).</exception>
    public async Task RequirePartAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        await RequireAppointedAsync(by, editionId, cancellationToken);
        await RequirePledgeAsync(by, editionId, cancellationToken);
    }

    /// <summary>第七条：a supervisor without an appointment that stands, or unsigned, reads nothing of an edition.</summary>
    /// <exception cref="RefusedException"><c>not-appointed</c> (7), <c>pledge-not-signed</c> (7).</exception>
    public Task RequireSupervisorAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        by.Role == Roles.Supervisor
            ? RequirePartAsync(by, editionId, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Refuses an expert or supervisor without an appointment that stands.</summary>
    /// <exception cref="RefusedException">404 for an unknown edition; <c>not-appointed</c> (7).</exception>
    public async Task RequireAppointedAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        if (!await db.Editions.AnyAsync(e => e.Id == editionId, cancellationToken))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        if (!await TakesPartAsync(by, editionId, cancellationToken))
        {
            throw new RefusedException(ParticipantRefusals.NotAppointed);
        }
    }

    /// <summary>Whether the person takes part in the edition but has not signed its 承诺书.</summary>
    public async Task<bool> IsPledgeMissingAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        await TakesPartAsync(by, editionId, cancellationToken)
        && !await db.Pledges.AnyAsync(
            p => p.EditionId == editionId && p.Subject == by.Subject,
            cancellationToken
        );

    /// <summary>Whether the person has a part in the edition: by the role, or by an appointment that stands.</summary>
    public async Task<bool> TakesPartAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        !await db.WithdrawnStaff.AnyAsync(w => w.Subject == by.Subject, cancellationToken)
        && by.Role switch
        {
            Roles.Office
            or Roles.LeadingGroup
            or Roles.Government
            or Roles.ReceivingBody
            or Roles.Department => true,
            Roles.Expert => await IsAppointedAsync(
                by,
                editionId,
                ReviewGroup.Expert,
                cancellationToken
            ),
            Roles.Supervisor => await IsAppointedAsync(
                by,
                editionId,
                ReviewGroup.Supervisor,
                cancellationToken
            ),
            _ => false,
        };

    /// <summary>
    /// 第七条、第二十一条：whether somebody supervises an edition, appointed and signed; where none is told, or it has no
    /// supervision group yet, the latest that has one, so that a complaint does not lie unread.
    /// </summary>
    public async Task<(bool Appointed, bool PledgeMissing)> SupervisesAsync(
        string subject,
        Guid? editionId,
        CancellationToken cancellationToken
    )
    {
        var group = db.Appointments.Where(a =>
            a.Group == ReviewGroup.Supervisor && a.WithdrawnAt == null
        );
        var edition = await db
            .Editions.Where(e => group.Any(a => a.EditionId == e.Id))
            .OrderByDescending(e => e.Id == editionId)
            .ThenByDescending(e => e.Ordinal)
            .Select(e => (Guid?)e.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var appointed = await group.AnyAsync(
            a => a.EditionId == edition && a.Subject == subject,
            cancellationToken
        );
        return (
            appointed,
            appointed
                && !await db.Pledges.AnyAsync(
                    p => p.EditionId == edition && p.Subject == subject,
                    cancellationToken
                )
        );
    }

    private Task<bool> IsAppointedAsync(
        AwardUser by,
        Guid editionId,
        ReviewGroup group,
        CancellationToken cancellationToken
    ) =>
        db.Appointments.AnyAsync(
            a =>
                a.EditionId == editionId
                && a.Subject == by.Subject
                && a.Group == group
                && a.WithdrawnAt == null,
            cancellationToken
        );
}
