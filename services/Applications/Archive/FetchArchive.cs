using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Archive.Rules;
using QualityAward.Applications.Case;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Applications.Archive;

/// <summary>
/// Gives out a package, and its keys apart, to people who may know of every case of the edition (第二十二条). Recorded before
/// anything is sent.
/// </summary>
internal sealed class FetchArchive(
    ApplicationsDb db,
    CaseAccess access,
    IFileStore files,
    SecretBox box,
    AwardClock clock
)
{
    /// <summary>The package.</summary>
    /// <exception cref="RefusedException">404, <c>archive-keys-apart</c>, and those of <see cref="CaseAccess"/>.</exception>
    public async Task<(StoredFile File, Stream Content)> PackageAsync(
        Guid edition,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var package = await RecordAsync(edition, keys: false, by, cancellationToken);
        var file =
            await files.FindAsync(package.FileId, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        return (file, await files.OpenAsync(file, cancellationToken));
    }

    /// <summary>第二十三条: the file of its keys.</summary>
    /// <exception cref="RefusedException">As for <see cref="PackageAsync"/>.</exception>
    public async Task<byte[]> KeysAsync(
        Guid edition,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var package = await RecordAsync(edition, keys: true, by, cancellationToken);
        return box.Unwrap(MadePackage.Purpose(package.FileId), package.Keys);
    }

    private async Task<MadePackage> RecordAsync(
        Guid edition,
        bool keys,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, edition, cancellationToken);
        await RequireAllAsync(edition, by, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                await db.LockAsync($"archive:{edition}", token);
                var archive = await db.Set<ArchiveCase>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(a => a.EditionId == edition, token);
                if (
                    archive is not { Package: { } package }
                    || archive.State is ArchiveState.Requested
                )
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                ApartRule.Check(
                    await db.Set<ArchiveDownload>()
                        .AnyAsync(
                            d =>
                                d.ArchiveId == archive.Id
                                && d.BySubject == by.Subject
                                && d.Keys != keys,
                            token
                        )
                );
                db.Add(
                    new ArchiveDownload
                    {
                        ArchiveId = archive.Id,
                        FileId = package.FileId,
                        Keys = keys,
                        BySubject = by.Subject,
                        ByName = by.Name,
                        At = clock.Now,
                    }
                );
                await db.SaveChangesAsync(token);
                return package;
            },
            cancellationToken
        );
    }

    private async Task RequireAllAsync(
        Guid edition,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var candidates = await db
            .Applications.Where(a =>
                a.EditionId == edition && a.Steps.Any(s => s.Verb == ApplicationVerb.Report)
            )
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        if (candidates.Count > 0)
        {
            await access.RequireAllAsync(by, edition, candidates, cancellationToken);
        }
    }
}
