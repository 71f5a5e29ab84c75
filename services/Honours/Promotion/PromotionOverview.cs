using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>第二十九条、第三十条: how a year's reports stand, by district, for the office.</summary>
internal sealed class PromotionOverview(HonoursDb db, PromotionCounter counter, AwardClock clock)
    : ICaseAnswer<PromotionRound, PromotionRoundView>
{
    private static readonly PromotionCounts None = new(0, 0, 0);

    public async Task<TaggedOk<PromotionRoundView>> OfAsync(
        PromotionRound found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>One year.</summary>
    public async Task<PromotionRoundView> ViewAsync(
        PromotionRound round,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var reports = await db
            .PromotionReports.AsNoTracking()
            .Where(r => r.RoundId == round.Id)
            .ToListAsync(cancellationToken);
        var counts = await counter.OfAllAsync(
            [.. reports.Select(r => r.HonourId)],
            round.Year,
            cancellationToken
        );
        return new(
            round.Id,
            round.Year,
            round.DueOn,
            round.OpenedAt.ToOffset(AwardClock.ShanghaiOffset),
            round.RemindedAt?.ToOffset(AwardClock.ShanghaiOffset),
            DistrictOf(null, reports),
            [
                .. reports
                    .GroupBy(r => r.Place)
                    .OrderBy(g => g.Key is null)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => DistrictOf(g.Key, [.. g])),
            ]
        )
        {
            Acts = PromotionActs.Rounds.OpenTo(by, round),
        };

        PromotionDistrict DistrictOf(string? place, List<PromotionReport> of)
        {
            var late = of.Count(r => r.IsLate(clock.Today));
            return new(
                place,
                of.Count(r => r.State.IsWaitedFor()) - late,
                late,
                of.Count(r => r.State is PromotionReportState.Submitted),
                of.Count(r => r.State is PromotionReportState.Accepted),
                of.Count(r => r.State is PromotionReportState.Excused),
                of.Select(r => counts.GetValueOrDefault(r.HonourId) ?? None)
                    .Aggregate(
                        None,
                        (sum, c) =>
                            new(
                                sum.Visits + c.Visits,
                                sum.Visitors + c.Visitors,
                                sum.Practices + c.Practices
                            )
                    )
            );
        }
    }

    /// <summary>All years, the latest opened first.</summary>
    public async Task<Page<PromotionRoundView>> PageAsync(
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var shown = await db
            .PromotionRounds.AsNoTracking()
            .NewestFirstAsync(r => r.OpenedAt, page, cancellationToken);
        var rows = await shown.ToListAsync(cancellationToken);
        var views = new Dictionary<Guid, PromotionRoundView>();
        foreach (var round in rows)
        {
            views[round.Id] = await ViewAsync(round, by, cancellationToken);
        }

        return page.Of(rows, r => r.Id, r => views[r.Id]);
    }
}
