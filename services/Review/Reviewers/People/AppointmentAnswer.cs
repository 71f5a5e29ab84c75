using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.People;

/// <summary>Appointments as they are answered; a supervisor reads them once appointed and signed (article 7).</summary>
internal sealed class AppointmentAnswer(ReviewDb db, CandidateAccess access)
    : ICaseAnswer<Appointment, AppointmentView>
{
    public Task<TaggedOk<AppointmentView>> OfAsync(
        Appointment found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(found.ToView(by), found.Version));

    public async Task<Appointment> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found =
            await db
                .Appointments.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireSupervisorAsync(by, found.EditionId, cancellationToken);
        return found;
    }

    public async Task<Page<AppointmentView>> OfEditionAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisorAsync(by, editionId, cancellationToken);
        var found = await db
            .Appointments.AsNoTracking()
            .Where(a => a.EditionId == editionId)
            .OrderBy(a => a.Group)
            .ThenBy(a => a.Name)
            .ThenBy(a => a.Subject)
            .ToListAsync(cancellationToken);
        return new([.. found.Select(a => a.ToView(by))], null);
    }
}

internal static class AppointmentViews
{
    public static AppointmentView ToView(this Appointment a, AwardUser by) =>
        new(
            a.Id,
            a.EditionId,
            a.Subject,
            a.Name,
            a.Group,
            a.RelatedUnits,
            a.WithdrawnAt is not null,
            a.WithdrawnAt,
            a.WithdrawnReason,
            a.WithdrawnDocument
        )
        {
            Acts = AppointmentActs.Table.OpenTo(by, a),
        };
}
