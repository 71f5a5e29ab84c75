using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: who has registered for an activity of one's own unit, and who came.</summary>
internal sealed class ParticipantDesk(
    PublicityDb db,
    ActivityAnswer activities,
    ParticipantVault vault,
    AwardClock clock
)
{
    /// <summary>A page of those registered, in their order.</summary>
    public async Task<Page<ParticipantView>> PageAsync(
        Guid id,
        ParticipantState? state,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var activity = await activities.FindAsync(id, by, cancellationToken);
        var rows = db.Set<Participant>()
            .AsNoTracking()
            .Where(p => p.ActivityId == id && (state == null || p.State == state));
        if (page.After is { } last)
        {
            var edge = (await FindAsync(id, last, cancellationToken)).Number;
            rows = rows.Where(p => p.Number > edge);
        }

        var found = await rows.OrderBy(p => p.Number)
            .Take(page.Take)
            .ToListAsync(cancellationToken);
        return page.Of(found, p => p.Id, p => ToView(activity, p));
    }

    /// <summary>One of those registered, as the code for checking in names them.</summary>
    /// <exception cref="RefusedException">404: nobody of this activity.</exception>
    public async Task<ParticipantView> ReadAsync(
        Guid id,
        Guid participant,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var activity = await activities.FindAsync(id, by, cancellationToken);
        return ToView(activity, await FindAsync(id, participant, cancellationToken));
    }

    /// <summary>Everybody, for the list of attendance.</summary>
    public async Task<(Activity Activity, IReadOnlyList<ParticipantView> Rows)> AllAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var activity = await activities.FindAsync(id, by, cancellationToken);
        var rows = await db.Set<Participant>()
            .AsNoTracking()
            .Where(p => p.ActivityId == id && p.State != ParticipantState.Withdrawn)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellationToken);
        return (activity, [.. rows.Select(p => ToView(activity, p))]);
    }

    /// <summary>Lets somebody in.</summary>
    /// <exception cref="RefusedException">404; 409 where they are in already, have no place, or it is not the day.</exception>
    public Task<ParticipantView> CheckInAsync(
        Guid id,
        Guid participant,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockAsync(Places.LockOf(id), token);
                var activity = await activities.FindAsync(id, by, token);
                var found = await FindAsync(id, participant, token);
                CheckInRule.Check(activity, found, clock.Now);
                found.CheckIn(by.Name, clock.Now);
                await db.SaveChangesAsync(token);
                return ToView(activity, found);
            },
            cancellationToken
        );

    private async Task<Participant> FindAsync(
        Guid activity,
        Guid participant,
        CancellationToken cancellationToken
    ) =>
        await db.Set<Participant>()
            .SingleOrDefaultAsync(
                p => p.ActivityId == activity && p.Id == participant,
                cancellationToken
            )
        ?? throw new RefusedException(Refusals.NotFound);

    private ParticipantView ToView(Activity activity, Participant participant)
    {
        var person = vault.Open(participant);
        return new(
            participant.Id,
            participant.Number,
            person?.Name,
            person?.Unit,
            person?.Telephone,
            person?.Email,
            participant.State,
            participant.State.ChineseName(),
            participant.RegisteredAt.ToOffset(AwardClock.ShanghaiOffset),
            participant.CheckedInAt?.ToOffset(AwardClock.ShanghaiOffset),
            participant.CheckedInBy,
            CheckInRule.Allows(activity, participant, clock.Now)
        );
    }
}
