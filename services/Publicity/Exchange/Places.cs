using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange;

/// <summary>
/// Places of an activity: never more than there are, and who waits first moves up first. Whoever takes, gives up or changes
/// places locks <see cref="LockOf"/>, so that two who come at once come one after the other.
/// </summary>
internal sealed class Places(PublicityDb db)
{
    /// <summary>What is locked.</summary>
    public static string LockOf(Guid activity) => $"activity:{activity:N}";

    /// <summary>Whether the next one gets a place; whoever waits goes first.</summary>
    public async Task<bool> IsFreeAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Content.Capacity == 0
        || await TakenAsync(activity.Id, cancellationToken) < activity.Content.Capacity;

    /// <summary>The next place in the order of registration.</summary>
    public async Task<int> NextNumberAsync(Guid activity, CancellationToken cancellationToken) =>
        1
        + (
            await db.Set<Participant>()
                .Where(p => p.ActivityId == activity)
                .MaxAsync(p => (int?)p.Number, cancellationToken)
            ?? 0
        );

    /// <summary>Moves up whoever waits while there are places.</summary>
    public async Task FillAsync(
        Activity activity,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var waiting = db.Set<Participant>()
            .Where(p => p.ActivityId == activity.Id && p.State == ParticipantState.Waiting)
            .OrderBy(p => p.Number);
        var free =
            activity.Content.Capacity == 0
                ? int.MaxValue
                : activity.Content.Capacity - await TakenAsync(activity.Id, cancellationToken);
        if (free <= 0)
        {
            return;
        }

        foreach (var next in await waiting.Take(free).ToListAsync(cancellationToken))
        {
            next.MoveUp(now);
        }
    }

    /// <summary>Nobody who has a place loses it by a smaller number of places.</summary>
    /// <exception cref="RefusedException">422 <c>capacity-below-registered</c>.</exception>
    public async Task RequireAsync(Guid activity, int capacity, CancellationToken cancellationToken)
    {
        if (capacity == 0)
        {
            return;
        }

        var taken = await TakenAsync(activity, cancellationToken);
        if (capacity < taken)
        {
            throw Refuse.ByLaw(
                "capacity-below-registered",
                "名额不得少于已报名人数",
                $"已有{taken}人报名成功，名额不得少于{taken}。",
                29,
                ("field", "content.capacity"),
                ("registered", taken)
            );
        }
    }

    private Task<int> TakenAsync(Guid activity, CancellationToken cancellationToken) =>
        db.Set<Participant>()
            .CountAsync(
                p => p.ActivityId == activity && p.State == ParticipantState.Registered,
                cancellationToken
            );
}
