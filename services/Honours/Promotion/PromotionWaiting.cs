using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Promotion;

/// <summary>Which reports are waited for.</summary>
internal static class PromotionWaiting
{
    /// <summary>Those not reported, or returned, of awards that are valid: nobody asks whose award is revoked.</summary>
    public static Task<List<PromotionReport>> WaitedForAsync(
        this HonoursDb db,
        Expression<Func<PromotionReport, bool>> which,
        CancellationToken cancellationToken
    ) =>
        db
            .PromotionReports.Where(which)
            .Where(r =>
                r.State == PromotionReportState.Open || r.State == PromotionReportState.Returned
            )
            .Where(r => db.Honours.Any(h => h.Id == r.HonourId && h.State == HonourState.Certified))
            .ToListAsync(cancellationToken);
}
