using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange;

/// <summary>What those who took part say: numbers and texts for the organiser, without names and in an order that tells none.</summary>
internal sealed class Feedback(PublicityDb db, ParticipantVault vault)
{
    private const int MostTexts = 500;

    /// <summary>All of one activity.</summary>
    public async Task<ActivityFeedbackView> OfAsync(
        Guid activity,
        CancellationToken cancellationToken
    )
    {
        var rated = db.Set<Participant>()
            .AsNoTracking()
            .Where(p => p.ActivityId == activity && p.Rating != null);
        var byRating = await rated
            .GroupBy(p => p.Rating!.Value)
            .Select(of => new { of.Key, Count = of.Count() })
            .ToDictionaryAsync(of => of.Key, of => of.Count, cancellationToken);
        var texts = await rated
            .Where(p => p.Feedback != null)
            .OrderBy(p => p.Id)
            .Take(MostTexts)
            .Select(p => new { p.Id, p.Feedback })
            .ToListAsync(cancellationToken);
        var count = byRating.Values.Sum();
        return new(
            count,
            count == 0
                ? null
                : Math.Round((decimal)byRating.Sum(of => of.Key * of.Value) / count, 2),
            [.. Enumerable.Range(1, 5).Select(rating => byRating.GetValueOrDefault(rating))],
            // Identifiers are random, but stand in the list of participants: by what is said instead.
            [.. texts.Select(p => vault.OpenText(p.Id, p.Feedback!)).Order(StringComparer.Ordinal)]
        );
    }
}
