using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange;

/// <summary>How many take part in activities, in one question for all of a page.</summary>
internal sealed class ParticipantCounts(PublicityDb db)
{
    /// <summary>The counts by activity; zeros where nobody has registered.</summary>
    public async Task<IReadOnlyDictionary<Guid, ActivityCounts>> OfAsync(
        Guid[] activities,
        CancellationToken cancellationToken
    )
    {
        var counted = await db.Set<Participant>()
            .Where(p => activities.Contains(p.ActivityId))
            .GroupBy(p => p.ActivityId)
            .Select(of => new
            {
                of.Key,
                Registered = of.Count(p => p.State == ParticipantState.Registered),
                Waiting = of.Count(p => p.State == ParticipantState.Waiting),
                CheckedIn = of.Count(p => p.CheckedInAt != null),
            })
            .ToDictionaryAsync(
                of => of.Key,
                of => new ActivityCounts(of.Registered, of.Waiting, of.CheckedIn),
                cancellationToken
            );
        return activities.ToDictionary(
            id => id,
            id => counted.GetValueOrDefault(id) ?? new(0, 0, 0)
        );
    }
}
