using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>Whoever holds the receipt follows an objection, without an account.</summary>
public sealed class FollowObjection(PublicityDb db, SecretBox box)
{
    /// <summary>How the objection stands, and the answer.</summary>
    /// <exception cref="RefusedException">404: no objection has this receipt.</exception>
    public async Task<ObjectionFollowView> ReadAsync(
        string receipt,
        CancellationToken cancellationToken
    )
    {
        var hash = ReceiptCode.Hash(box, Objection.ReceiptKind, receipt);
        var objection =
            await db
                .Objections.AsNoTracking()
                .SingleOrDefaultAsync(row => row.ReceiptHash == hash, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var title = await db
            .Notices.Where(notice => notice.Id == objection.NoticeId)
            .Select(notice => notice.Title)
            .SingleAsync(cancellationToken);
        return new(
            objection.NoticeId,
            title,
            objection.State,
            objection.State.ChineseName(),
            objection.ReceivedAt.ToOffset(AwardClock.ShanghaiOffset),
            objection.AcceptedAt?.ToOffset(AwardClock.ShanghaiOffset),
            objection.DecidedAt?.ToOffset(AwardClock.ShanghaiOffset),
            objection.Upheld,
            objection.OpenAnswer(box)
        );
    }
}
