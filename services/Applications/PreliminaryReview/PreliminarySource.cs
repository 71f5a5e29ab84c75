using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条: 征求意见, replies, 初审意见 and 上报 of each application, for the archive.</summary>
internal sealed class PreliminarySource(
    ApplicationsDb db,
    RequiredPapers papers,
    DocumentPress press,
    AwardClock clock
) : IArchiveSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var head in await HeadsAsync(edition, cancellationToken))
        {
            var consultations = await db.Set<Consultation>()
                .AsNoTracking()
                .Where(c => c.ApplicationId == head.Id)
                .OrderBy(c => c.SentAt)
                .ToListAsync(cancellationToken);
            foreach (var consultation in consultations)
            {
                yield return PieceOf(head, consultation);
            }

            if (
                await db.Set<PreliminaryRecord>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(r => r.ApplicationId == head.Id, cancellationToken) is
                { } record
            )
            {
                yield return PieceOf(head, record);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var ids = (await HeadsAsync(edition, cancellationToken)).Select(h => h.Id).ToList();
        var records = await db.Set<PreliminaryRecord>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.ApplicationId))
            .ToListAsync(cancellationToken);
        var unanswered = await db.Set<Consultation>()
            .CountAsync(c => ids.Contains(c.ApplicationId) && c.Reply == null, cancellationToken);
        List<MissingPiece> missing = [];
        if (unanswered > 0)
        {
            missing.Add(new($"有{unanswered}份初审征求意见函没有回复。", 12));
        }

        await AddAsync(
            StampedActs.PreliminaryOpinion,
            records.Count(r => r.Opinion is { Document.FileId: null }),
            "件申报的初审意见缺少盖章扫描件。"
        );
        await AddAsync(
            StampedActs.PreliminaryReport,
            records.Count(r => r.ReportedAt is not null && r.ReportDocument?.FileId is null),
            "件申报的上报函缺少盖章扫描件。"
        );
        return missing;

        async Task AddAsync(string act, int count, string what)
        {
            if (count > 0 && await papers.NeedsAsync(edition, act, cancellationToken))
            {
                missing.Add(new($"有{count}{what}", 12));
            }
        }
    }

    // 第十一条: nothing of a locked one but its steps.
    private async Task<IEnumerable<CaseHead>> HeadsAsync(
        Guid edition,
        CancellationToken cancellationToken
    ) =>
        (await db.ArchivedAsync(edition, cancellationToken)).Where(h =>
            h.State is not ApplicationState.Locked
        );

    private ArchivedPiece PieceOf(CaseHead head, Consultation consultation)
    {
        var view = CaseMapping.ToView(consultation, head, clock.Today);
        List<ArchivedFile> files =
        [
            Paper("征求意见函.pdf", DocumentKinds.ConsultationLetter, ReviewDocuments.Letter(view)),
        ];
        if (view.Reply is not null)
        {
            files.Add(
                Paper("回函.pdf", DocumentKinds.ConsultationReply, ReviewDocuments.Reply(view))
            );
        }

        return new(
            new(
                head.ReceivingBody ?? "",
                consultation.Letter?.DocumentNumber,
                $"就{head.Name}申报征求{consultation.DepartmentName}意见及其回复",
                ArchiveRows.DayOf(consultation.SentAt),
                null,
                ArchiveRows.RetentionOf(head.State)
            ),
            [
                .. files,
                ArchivedFile.Json("征求意见.json", view, FileRole.Original),
                .. ArchivedFile.Scans(
                    consultation.Letter,
                    view.Reply?.Document,
                    view.Withdrawal?.Document
                ),
            ]
        );
    }

    private static ArchivedPiece PieceOf(CaseHead head, PreliminaryRecord record) =>
        new(
            new(
                head.ReceivingBody ?? "",
                record.Opinion?.Document.DocumentNumber,
                $"{head.Name}申报的资格初审意见和上报",
                record.Opinion?.Document.Date
                    ?? ArchiveRows.DayOf(record.ReportedAt ?? record.Returns[^1].ReturnedAt),
                null,
                ArchiveRows.RetentionOf(head.State)
            ),
            [
                ArchivedFile.Json("初审.json", record.ToView()),
                .. ArchivedFile.Scans(record.Opinion?.Document, record.ReportDocument),
            ]
        );

    private ArchivedFile Paper(string name, DocumentKind kind, DocumentContent content) =>
        ArchivedFile.Made(
            name,
            FileRole.Text,
            "application/pdf",
            () => new MemoryStream(press.Print(kind, content, PrintFormat.Pdf).Content)
        );
}
