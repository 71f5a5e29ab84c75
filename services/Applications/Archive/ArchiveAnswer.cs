using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Editions;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Archive;

/// <summary>An edition's archive as the office and the supervisors read it.</summary>
internal sealed class ArchiveAnswer(ApplicationsDb db, EditionEnd end, CaseAccess access)
    : ICaseAnswer<EditionToArchive, EditionArchiveView>
{
    /// <summary>The edition with its archive.</summary>
    /// <exception cref="RefusedException">404; a supervisor who is not appointed or has not signed.</exception>
    public async Task<EditionToArchive> FindAsync(
        Guid edition,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, edition, cancellationToken);
        var found =
            await db
                .Editions.AsNoTracking()
                .SingleOrDefaultAsync(e => e.Id == edition, cancellationToken)
            ?? throw IssueCall.EditionNotFound();
        var archive = await db.Set<ArchiveCase>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.EditionId == edition, cancellationToken);
        return new(found, archive, await end.HasComeAsync(found, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<TaggedOk<EditionArchiveView>> OfAsync(
        EditionToArchive found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>As somebody reads it.</summary>
    public async Task<EditionArchiveView> ViewAsync(
        EditionToArchive found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var id = found.Archive?.Id;
        var progress =
            found.State is ArchiveState.Requested
                ? await db.Set<ArchiveProgress>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(p => p.ArchiveId == id, cancellationToken)
                : null;
        var downloads = await db.Set<ArchiveDownload>()
            .AsNoTracking()
            .Where(d => d.ArchiveId == id)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        return ArchiveMapping.ToView(found, progress, downloads) with
        {
            Acts = ArchiveActs.Table.OpenTo(by, found),
        };
    }
}
