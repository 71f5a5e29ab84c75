using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Publication;
using QualityAward.Common.Publication;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>第三条：主要事迹 are written freely and go before the public with the second notice.</summary>
internal static class PublishedDeeds
{
    /// <summary>Lets pass what may be published of everybody who still stands.</summary>
    /// <exception cref="Common.RefusedException">See <see cref="PublicationCheck"/>.</exception>
    public static async Task CheckDeedsAsync(
        this PublicationCheck publication,
        ReviewDb db,
        AwardList list,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var standing = list.Standing.ToList();
        var ids = standing.Select(e => e.CandidateId).ToList();
        var others = await db
            .Candidates.Where(c => c.EditionId == list.EditionId && !ids.Contains(c.Id))
            .Select(c => c.Name)
            .Distinct()
            .ToListAsync(cancellationToken);
        await publication.CheckAsync(
            "拟获奖名单公示",
            list.EditionId,
            standing
                .Where(e => e.Deeds is not null)
                .Select(e => new PublicText(
                    "candidates.deeds",
                    $"{e.Name}的主要事迹",
                    e.Deeds!,
                    e.CandidateId
                )),
            others,
            by,
            cancellationToken
        );
    }
}
