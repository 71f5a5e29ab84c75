using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets;

namespace QualityAward.Review.Award.PublishedRules;

/// <summary>第七条: experts' names become public only where the rules say so, and after the second notice.</summary>
internal static class PublishedExperts
{
    // 报请审定 comes after a notice that closed without an unanswered objection (article 19).
    private static readonly AwardListState[] AfterNotice =
    [
        AwardListState.Submitted,
        AwardListState.Decided,
    ];

    /// <summary>The names of those who served, by name; null as long as they are not public.</summary>
    public static async Task<IReadOnlyList<string>?> OfAsync(
        ReviewDb db,
        RuleSet rules,
        CancellationToken cancellationToken
    )
    {
        if (
            !rules.Content.PublishExpertNames
            || !await db.AwardLists.AnyAsync(
                list => list.EditionId == rules.EditionId && AfterNotice.Contains(list.State),
                cancellationToken
            )
        )
        {
            return null;
        }

        var names = await db
            .Appointments.AsNoTracking()
            .Where(person =>
                person.EditionId == rules.EditionId
                && person.Group == ReviewGroup.Expert
                && person.WithdrawnAt == null
            )
            .Select(person => person.Name)
            .ToListAsync(cancellationToken);
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
