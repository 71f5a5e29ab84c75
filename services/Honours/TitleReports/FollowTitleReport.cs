using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.TitleReports;

/// <summary>Whoever holds the receipt follows a report, without an account.</summary>
internal sealed class FollowTitleReport(HonoursDb db, SecretBox box)
{
    /// <summary>How the report stands, and the answer.</summary>
    /// <exception cref="RefusedException">404: no report has this receipt.</exception>
    public async Task<TitleReportFollowView> ReadAsync(
        string receipt,
        CancellationToken cancellationToken
    )
    {
        var hash = ReceiptCode.Hash(box, TitleReport.ReceiptKind, receipt);
        var report =
            await db
                .TitleReports.AsNoTracking()
                .SingleOrDefaultAsync(r => r.ReceiptHash == hash, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        return new(
            report.Subject,
            report.Subject.ChineseName(),
            report.Named,
            report.State,
            report.State.ChineseName(),
            report.Article,
            report.ReceivedAt.ToOffset(AwardClock.ShanghaiOffset),
            report.ConcludedAt?.ToOffset(AwardClock.ShanghaiOffset),
            report.OpenAnswer(box)
        );
    }
}
