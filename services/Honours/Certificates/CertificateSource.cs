using System.Net.Mime;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Certificates;

/// <summary>
/// 第二十条: the certificates of an edition, for the archive. Misconduct (第二十四条) and reports about a title are cases of
/// their own, and archived apart.
/// </summary>
internal sealed class CertificateSource(HonoursDb db) : IArchiveSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var honours = await Of(edition).OrderBy(h => h.SortKey).ToListAsync(cancellationToken);
        foreach (var honour in honours)
        {
            var id = honour.Id;
            var certificate = await db
                .CertificateFiles.AsNoTracking()
                .SingleOrDefaultAsync(f => f.HonourId == id, cancellationToken);
            yield return PieceOf(honour, certificate);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var waiting = await Of(edition)
            .CountAsync(h => h.State == HonourState.Awarded, cancellationToken);
        return waiting == 0 ? [] : [new($"有{waiting}份获奖证书尚未制发。", 20)];
    }

    private IQueryable<Honour> Of(Guid edition) =>
        db.Honours.AsNoTracking().Where(h => h.EditionId == edition);

    private static ArchivedPiece PieceOf(Honour honour, CertificateFile? certificate) =>
        new(
            new(
                "攀枝花市人民政府",
                honour.Number,
                $"{honour.Name}获奖证书",
                honour.IssuedOn ?? honour.AwardedOn ?? new(honour.Year, 12, 31),
                null,
                RetentionPeriod.Permanent,
                honour.RevokedOn is null ? null : "奖项已撤销。"
            ),
            [
                .. certificate is null
                    ? (ArchivedFile[])[]
                    :
                    [
                        ArchivedFile.Made(
                            "获奖证书.pdf",
                            FileRole.Text,
                            MediaTypeNames.Application.Pdf,
                            () => new MemoryStream(certificate.Content)
                        ),
                    ],
                ArchivedFile.Json(
                    "名录.json",
                    new
                    {
                        honour.EditionName,
                        honour.Year,
                        honour.Kind,
                        honour.Number,
                        honour.Name,
                        honour.CreditCode,
                        honour.Place,
                        honour.Industry,
                        honour.Employer,
                        honour.Position,
                        honour.AwardedOn,
                        honour.DocumentNumber,
                        honour.RewardYuan,
                        honour.State,
                        honour.IssuedOn,
                        honour.Sha256,
                        honour.RevokedOn,
                        honour.RevocationDocument,
                    },
                    FileRole.Original
                ),
            ]
        );
}
