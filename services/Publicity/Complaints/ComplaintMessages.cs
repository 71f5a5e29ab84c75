using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: whoever holds the receipt follows a complaint and adds to it.</summary>
internal sealed class ComplaintMessages(
    PublicityDb db,
    ComplaintVault vault,
    ComplaintFiles files,
    PeopleComplainedAbout people,
    ComplaintViews views,
    AwardClock clock
)
{
    /// <summary>How the complaint stands.</summary>
    /// <exception cref="RefusedException">404: no complaint has this receipt.</exception>
    public async Task<ComplaintStatusView> ReadAsync(
        string receipt,
        CancellationToken cancellationToken
    ) => await views.StatusAsync(await FindAsync(receipt, cancellationToken), cancellationToken);

    /// <summary>Adds to the complaint; whom that names is kept out before it can be read.</summary>
    public async Task<ComplaintStatusView> AddAsync(
        string receipt,
        ComplaintMessageRequest request,
        CancellationToken cancellationToken
    )
    {
        var text = ComplaintForm.Text(request.Text, "补充内容");
        var fileIds = ComplaintForm.Files(request.FileIds);
        var (wall, handlers) = await people.FindInSupplementAsync(text, cancellationToken);
        var changed = await db.InTransaction(
            async token =>
            {
                var complaint = await FindAsync(receipt, token);
                await files.RequireAsync(fileIds, ComplaintFiles.Uploader.Unit, token);
                complaint.Hear(
                    vault.Seal(complaint.Id, new MessageContent(text, fileIds)),
                    fileIds,
                    wall,
                    handlers,
                    clock.Now
                );
                await db.SaveChangesAsync(token);
                return complaint;
            },
            cancellationToken
        );
        return await views.StatusAsync(changed, cancellationToken);
    }

    private async Task<Complaint> FindAsync(string receipt, CancellationToken cancellationToken)
    {
        var hash = Receipt.Hash(receipt);
        return await db.Set<Complaint>()
                .SingleOrDefaultAsync(c => c.ReceiptHash == hash, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
    }
}
