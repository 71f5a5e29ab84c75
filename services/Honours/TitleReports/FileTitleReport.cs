using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.TitleReports;

/// <summary>第二十六条、第二十八条、第三十条: anybody reports, without an account and without saying who they are.</summary>
internal sealed class FileTitleReport(
    HonoursDb db,
    TitleReportFiles files,
    SecretBox box,
    AwardClock clock
)
{
    /// <returns>The receipt code; it is stored nowhere.</returns>
    /// <exception cref="RefusedException">400; 422 <c>file-not-found</c>.</exception>
    public async Task<string> RunAsync(
        FileTitleReportRequest typed,
        CancellationToken cancellationToken
    )
    {
        var form = TitleReportForm.Read(typed);
        var receipt = ReceiptCode.New();
        await db.InTransaction(
            async token =>
            {
                await files.RequireAsync([.. form.FileIds!], token);
                var about = await db
                    .Honours.Where(h => h.Number == form.CertificateNumber && h.Number != null)
                    .Select(h => new ReportedAward(h.Id, h.Name, h.SubjectKey))
                    .SingleOrDefaultAsync(token);
                db.Add(TitleReport.Receive(form, about, receipt, box, clock.Now));
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
        return receipt;
    }
}
