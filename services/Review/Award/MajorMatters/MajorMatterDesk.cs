using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.MajorMatters;

/// <summary>第六条: 重大事项 that 领导小组 decided are recorded once and never changed: no act is open on them.</summary>
internal sealed class MajorMatterDesk(
    ReviewDb db,
    Voters voters,
    CandidateAccess access,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>Those of an edition, a handful; none for whoever must stay out of one of its candidates.</summary>
    /// <exception cref="RefusedException"><c>not-appointed</c>, <c>pledge-not-signed</c>.</exception>
    public async Task<Page<MajorMatterView>> OfAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisorAsync(by, editionId, cancellationToken);

        // 第二十二条: a matter names cases in free words, so whoever must stay out of one of them reads none.
        var candidates = await db
            .Candidates.Where(c => c.EditionId == editionId)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        if ((await voters.HiddenFromAsync(by, candidates, cancellationToken)).Count > 0)
        {
            return new([], null);
        }

        var found = await db
            .MajorMatters.AsNoTracking()
            .Where(m => m.EditionId == editionId)
            .OrderBy(m => m.RecordedAt)
            .ToListAsync(cancellationToken);
        return new([.. found.Select(m => m.ToView())], null);
    }

    /// <summary>Records a matter that the meeting carried.</summary>
    public async Task<MajorMatter> RecordAsync(
        RecordMajorMatterRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await papers.CheckAsync(request.Minutes, 6, by, cancellationToken);
        var rules = await db.ApprovedRulesAsync(request.EditionId, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                var recorded = MajorMatter.Record(
                    request,
                    rules.Quorum,
                    rules.MajorityPercent,
                    clock.Now
                );
                db.Add(recorded);
                await db.SaveChangesAsync(token);
                return recorded;
            },
            cancellationToken
        );
    }
}
