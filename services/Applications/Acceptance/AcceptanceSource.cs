using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Recheck;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条: 复核, 征求意见 on the list, and the 受理名单 itself, for the archive.</summary>
internal sealed class AcceptanceSource(ApplicationsDb db) : IArchiveSource
{
    private const string Office = "攀枝花市质量强市工作领导小组办公室";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var heads = await db.ArchivedAsync(edition, cancellationToken);
        foreach (var head in heads.Where(h => h.State is not ApplicationState.Locked))
        {
            if (
                await db.Set<RecheckRecord>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(r => r.ApplicationId == head.Id, cancellationToken) is
                { Finding: { } finding } record
            )
            {
                yield return PieceOf(head, finding, record.RefusalReasons);
            }
        }

        if (await ListAsync(edition, cancellationToken) is not { } list)
        {
            yield break;
        }

        foreach (var consultation in await ConsultationsAsync(list.Id, cancellationToken))
        {
            yield return PieceOf(consultation);
        }

        if (list.AnnouncedOn is { } announced)
        {
            yield return PieceOf(list, announced, heads.ToDictionary(h => h.Id));
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var decided = await db.Editions.AnyAsync(
            e => e.Id == edition && e.DecidedOn != null,
            cancellationToken
        );
        if (await ListAsync(edition, cancellationToken) is not { } list)
        {
            return decided ? [new("没有受理名单。", 13)] : [];
        }

        List<MissingPiece> missing = [];
        if (decided && list.State is not AcceptanceListState.Concluded)
        {
            missing.Add(new("受理名单尚未确定。", 13));
        }

        if (list.AnnouncedOn is not null && list.Document?.FileId is null)
        {
            missing.Add(new("公示的受理名单缺少盖章扫描件。", 13));
        }

        var unanswered = (await ConsultationsAsync(list.Id, cancellationToken)).Count(c =>
            c.IsOpen
        );
        if (unanswered > 0)
        {
            missing.Add(new($"有{unanswered}份受理名单征求意见函没有回复。", 13));
        }

        return missing;
    }

    private Task<AcceptanceList?> ListAsync(Guid edition, CancellationToken cancellationToken) =>
        db.Set<AcceptanceList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.EditionId == edition, cancellationToken);

    private Task<List<AcceptanceConsultation>> ConsultationsAsync(
        Guid list,
        CancellationToken cancellationToken
    ) =>
        db.Set<AcceptanceConsultation>()
            .AsNoTracking()
            .Where(c => c.ListId == list)
            .OrderBy(c => c.SentAt)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellationToken);

    private static ArchivedPiece PieceOf(
        CaseHead head,
        RecheckFindingView finding,
        string? refusalReasons
    ) =>
        new(
            new(
                Office,
                null,
                $"{head.Name}申报的复核结论",
                ArchiveRows.DayOf(finding.FoundAt),
                null,
                ArchiveRows.RetentionOf(head.State)
            ),
            [ArchivedFile.Json("复核.json", new { finding, refusalReasons })]
        );

    private static ArchivedPiece PieceOf(AcceptanceConsultation consultation) =>
        new(
            new(
                Office,
                consultation.Letter?.DocumentNumber,
                $"就受理名单征求{consultation.DepartmentName}意见及其回复",
                ArchiveRows.DayOf(consultation.SentAt),
                null,
                RetentionPeriod.ThirtyYears
            ),
            [
                ArchivedFile.Json(
                    "征求意见.json",
                    new
                    {
                        consultation.DepartmentName,
                        consultation.DueOn,
                        consultation.Letter,
                        consultation.Candidates,
                        consultation.SentAt,
                        consultation.Reply,
                        consultation.Handlings,
                    }
                ),
                .. ArchivedFile.Scans(consultation.Letter, consultation.Reply?.Document),
            ]
        );

    private static ArchivedPiece PieceOf(
        AcceptanceList list,
        DateOnly announced,
        Dictionary<Guid, CaseHead> heads
    ) =>
        new(
            new(
                Office,
                list.DocumentNumber,
                "受理名单",
                announced,
                null,
                RetentionPeriod.Permanent
            ),
            [
                ArchivedFile.Json(
                    "受理名单.json",
                    new
                    {
                        state = $"{list.State}",
                        list.DocumentNumber,
                        list.AnnouncedOn,
                        list.ConcludedAt,
                        entries = list.Entries.Select(entry => new
                        {
                            entry.ApplicationId,
                            entry.Kind,
                            name = heads.GetValueOrDefault(entry.ApplicationId)?.Name,
                            state = heads
                                .GetValueOrDefault(entry.ApplicationId)
                                ?.State.ChineseName(),
                        }),
                    }
                ),
                .. ArchivedFile.Scans(list.Document),
            ]
        );
}
