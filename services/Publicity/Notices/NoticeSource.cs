using System.Net.Mime;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// 第三条、第十三条、第十八条: what of an edition was public, in all versions, for the archive. Complaints and who objected are
/// not in it (第二十一条): the supervisors archive them apart.
/// </summary>
internal sealed class NoticeSource(PublicityDb db, NoticeViews views, DocumentPress press)
    : IArchiveSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ids = await Of(edition)
            .OrderBy(n => n.PublishedAt)
            .ThenBy(n => n.Id)
            .Select(n => n.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var notice = await db
                .Notices.AsNoTracking()
                .Include(n => n.Candidates)
                .SingleAsync(n => n.Id == id, cancellationToken);
            yield return PieceOf(notice, await views.OfAsync(notice, cancellationToken));
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var kinds = await Of(edition).Select(n => n.Kind).Distinct().ToListAsync(cancellationToken);
        if (!kinds.Contains(NoticeKind.Decision))
        {
            return [];
        }

        return
        [
            .. Needed
                .Where(needed => !kinds.Contains(needed.Kind))
                .Select(needed => new MissingPiece(
                    $"没有{needed.Kind.ChineseName()}。",
                    needed.Article
                )),
        ];
    }

    // What every edition has published that came to a decision.
    private static readonly (NoticeKind Kind, int Article)[] Needed =
    [
        (NoticeKind.Call, 3),
        (NoticeKind.AcceptanceNotice, 13),
        (NoticeKind.AwardNotice, 18),
    ];

    private IQueryable<Notice> Of(Guid edition) =>
        db.Notices.AsNoTracking().Where(n => n.EditionId == edition);

    private ArchivedPiece PieceOf(Notice notice, NoticeView view) =>
        new(
            new(
                NoticeDocument.PublisherOf(notice.Kind),
                notice.DocumentNumber,
                notice.Title,
                notice.PublishedOn,
                null,
                RetentionPeriod.Permanent,
                RemarkOf(notice)
            ),
            [
                ArchivedFile.Made(
                    $"{notice.Kind.ChineseName()}.pdf",
                    FileRole.Text,
                    MediaTypeNames.Application.Pdf,
                    () =>
                        new MemoryStream(
                            press
                                .Print(
                                    DocumentKinds.Notice,
                                    NoticeDocument.Of(view),
                                    PrintFormat.Pdf
                                )
                                .Content
                        )
                ),
                ArchivedFile.Json("公布内容.json", WholeOf(notice), FileRole.Original),
            ]
        );

    private static string? RemarkOf(Notice notice) =>
        notice.SupersededById is not null ? "已经更正，以更正后的版本为准。"
        : notice.CorrectionReason is { } reason ? $"更正：{reason}"
        : null;

    // As published, with the salt that opens the log's commitment: also who is shown no more (第三条) stands here.
    private static object WholeOf(Notice notice) =>
        new
        {
            notice.Id,
            kind = notice.Kind.Code(),
            notice.EditionName,
            notice.DocumentNumber,
            notice.Title,
            notice.Paragraphs,
            notice.Remark,
            notice.PublishedOn,
            notice.PublishedAt,
            notice.PeriodDays,
            notice.LastDay,
            basis = notice.Basis.Select(basis => new
            {
                basis.Notice,
                basis.Number,
                basis.Url,
            }),
            notice.SupersedesId,
            notice.SupersededById,
            notice.CorrectionReason,
            notice.ContentHash,
            contentSalt = Convert.ToHexStringLower(notice.ContentSalt),
            candidates = notice
                .Candidates.OrderBy(row => row.Place)
                .Select(row => new
                {
                    row.Place,
                    row.CandidateId,
                    row.Kind,
                    row.Name,
                    row.Division,
                    row.Industry,
                    row.Employer,
                    row.Position,
                    row.ReceivingBody,
                    row.Deeds,
                    row.RedactedAt,
                }),
        };
}
