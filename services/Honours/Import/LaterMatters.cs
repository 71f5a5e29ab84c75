using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Import;

/// <summary>What rests on awards that were entered later: with any of it they are not taken out as a whole.</summary>
internal static class LaterMatters
{
    /// <exception cref="RefusedException">409 <c>import-in-use</c>.</exception>
    public static async Task RefuseIfInUseAsync(
        this HonoursDb db,
        IReadOnlyCollection<Honour> honours,
        CancellationToken cancellationToken
    )
    {
        var ids = honours.Select(h => h.Id).ToList();
        var numbers = honours.Select(h => h.Number).OfType<string>().ToList();
        var isUsed =
            await db.Revocations.AnyAsync(r => ids.Contains(r.HonourId), cancellationToken)
            || await db.MisconductCases.AnyAsync(
                m => m.CertificateNumber != null && numbers.Contains(m.CertificateNumber),
                cancellationToken
            )
            || await db.VisitSlots.AnyAsync(s => ids.Contains(s.HonourId), cancellationToken)
            || await db.Practices.AnyAsync(p => ids.Contains(p.HonourId), cancellationToken)
            || await db.PromotionReports.AnyAsync(
                r => ids.Contains(r.HonourId) && r.State != PromotionReportState.Open,
                cancellationToken
            )
            || await db.Recommendations.AnyAsync(r => ids.Contains(r.HonourId), cancellationToken)
            || honours.Any(h => h.NameChanges.Count > 0)
            || await db.HolderChanges.AnyAsync(
                c => ids.Contains(c.HonourId) && c.State == HolderChangeState.Proposed,
                cancellationToken
            );
        if (isUsed)
        {
            throw Refuse.ByState(
                "import-in-use",
                "补录的奖项已有后续事项",
                "补录的奖项已有撤销事项、弄虚作假案件、更名或者合并登记、推荐申报、参观学习场次、质量管理经验或者年度推广情况报告，不能整体撤回。请先办结后续事项，个别奖项有误的按照撤销程序办理。",
                20
            );
        }
    }

    /// <summary>Reports that a day has asked for and nobody has written go with the awards.</summary>
    public static async Task DropUnwrittenReportsAsync(
        this HonoursDb db,
        IReadOnlyCollection<Honour> honours,
        CancellationToken cancellationToken
    )
    {
        var ids = honours.Select(h => h.Id).ToList();
        await db
            .PromotionReports.Where(r => ids.Contains(r.HonourId))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
