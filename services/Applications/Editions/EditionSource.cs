using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions;

/// <summary>第三条、第四条、第八条: an edition's opening, its 评选通知, and the paper that took it back, for the archive.</summary>
internal sealed class EditionSource(ApplicationsDb db) : IArchiveSource
{
    private const string Office = "攀枝花市质量强市工作领导小组办公室";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (await FindAsync(edition, cancellationToken) is not { } found)
        {
            yield break;
        }

        var view = EditionMapping.ToView(found);
        var regulation = await db
            .RegulationVersions.AsNoTracking()
            .Where(row => row.Code == found.RegulationVersion)
            .Select(row => row.Version)
            .SingleAsync(cancellationToken);
        yield return new(
            new(
                "攀枝花市人民政府",
                found.Consent.DocumentNumber,
                $"{found.Name}攀枝花市政府质量奖开展评选的同意和安排",
                found.Consent.AgreedOn,
                null,
                RetentionPeriod.Permanent
            ),
            [
                ArchivedFile.Json("届次.json", view),
                ArchivedFile.Json("所依据的管理办法版本.json", regulation, FileRole.Attachment),
            ]
        );
        if (found.Call is { } call)
        {
            yield return new(
                new(
                    Office,
                    call.DocumentNumber,
                    call.Title,
                    call.IssuedOn,
                    null,
                    RetentionPeriod.Permanent
                ),
                [ArchivedFile.Json("评选通知.json", call)]
            );
        }

        if (found.Cancellation is { } end)
        {
            yield return new(
                new(
                    Office,
                    end.Document.DocumentNumber,
                    found.State is EditionState.Withdrawn
                        ? $"公告撤回{found.Name}"
                        : $"撤销误开的{found.Name}",
                    end.Document.Date,
                    null,
                    RetentionPeriod.Permanent
                ),
                [ArchivedFile.Json("办理情况.json", end), .. ArchivedFile.Scans(end.Document)]
            );
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(edition, cancellationToken)
            is { Cancellation.Document.FileId: null, Cancellation: not null }
            ? [new("撤销或者撤回本届的文件缺少盖章扫描件。", 4)]
            : [];

    private Task<Edition?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
}
