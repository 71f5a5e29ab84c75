using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Promotion;

/// <summary>Counts visits and practices of a year, so that nobody has to type what is known.</summary>
internal sealed class PromotionCounter(HonoursDb db)
{
    private static readonly PromotionCounts None = new(0, 0, 0);

    /// <summary>Of one award.</summary>
    public async Task<PromotionCounts> OfAsync(
        Guid honour,
        int year,
        CancellationToken cancellationToken
    ) => (await OfAllAsync([honour], year, cancellationToken)).GetValueOrDefault(honour) ?? None;

    /// <summary>Of several awards; one without anything is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, PromotionCounts>> OfAllAsync(
        IReadOnlyCollection<Guid> honours,
        int year,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var visits = await db
            .VisitBookings.AsNoTracking()
            .Where(b => b.State == VisitBookingState.Held)
            .Join(
                db.VisitSlots.Where(s =>
                    honours.Contains(s.HonourId) && s.Day >= first && s.Day <= last
                ),
                b => b.SlotId,
                s => s.Id,
                (b, s) => new { s.HonourId, b.People }
            )
            .GroupBy(v => v.HonourId)
            .Select(g => new
            {
                Honour = g.Key,
                Visits = g.Count(),
                Visitors = g.Sum(v => v.People),
            })
            .ToDictionaryAsync(v => v.Honour, cancellationToken);
        var (from, until) = (Midnight(first), Midnight(last.AddDays(1)));
        var practices = await db
            .PracticeVersions.AsNoTracking()
            .Where(v =>
                honours.Contains(v.HonourId) && v.PublishedAt >= from && v.PublishedAt < until
            )
            .Select(v => new { v.HonourId, v.PracticeId })
            .Distinct()
            .GroupBy(v => v.HonourId)
            .Select(g => new { Honour = g.Key, Practices = g.Count() })
            .ToDictionaryAsync(v => v.Honour, cancellationToken);
        return visits
            .Keys.Union(practices.Keys)
            .ToDictionary(
                honour => honour,
                honour => new PromotionCounts(
                    visits.GetValueOrDefault(honour)?.Visits ?? 0,
                    visits.GetValueOrDefault(honour)?.Visitors ?? 0,
                    practices.GetValueOrDefault(honour)?.Practices ?? 0
                )
            );
    }

    private static DateTimeOffset Midnight(DateOnly day) =>
        new(day.ToDateTime(TimeOnly.MinValue), AwardClock.ShanghaiOffset);
}
