using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
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

    /// <summary>Those of all editions in which the words stand, the latest edition first.</summary>
    public async Task<Page<AppointmentView>> FindAsync(
        string words,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var asked = db.Appointments.AsNoTracking().Holding(words);
        var closed = await ClosedAsync(asked.Select(a => a.EditionId), by, cancellationToken);
        var found = await asked
            .Where(a => !closed.Contains(a.EditionId))
            .OrderByDescending(a =>
                db.Editions.Where(e => e.Id == a.EditionId).Select(e => e.Ordinal).First()
            )
            .ThenBy(a => a.Id)
            .Take(page.Take)
            .ToListAsync(cancellationToken);
        return page.Of(found, a => a.Id, a => a.ToView(by));
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

    // 第七条: a supervisor reads an edition's people once appointed and signed in it.
    private async Task<List<Guid>> ClosedAsync(
        IQueryable<Guid> editions,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        List<Guid> closed = [];
        if (by.Role != Roles.Supervisor)
        {
            return closed;
        }

        foreach (var edition in await editions.Distinct().ToListAsync(cancellationToken))
        {
            try
            {
                await access.RequireSupervisorAsync(by, edition, cancellationToken);
            }
            catch (RefusedException)
            {
                closed.Add(edition);
            }
        }

        return closed;
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
