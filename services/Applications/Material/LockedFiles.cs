using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>
/// 第十一条: what was found to be 涉密 is locked at once for everybody, whoever uploaded it: every file that any version or
/// the draft of the application names, and every other upload of the same unit with the same content.
/// </summary>
public sealed class LockedFiles(ApplicationsDb db) : IFileAccess
{
    /// <inheritdoc/>
    public Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(false);

    /// <inheritdoc/>
    public async Task<bool> IsClosedAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var locked = await db
            .Applications.Where(a =>
                a.ApplicantUnit == file.Unit && a.State == ApplicationState.Locked
            )
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        if (locked.Count == 0)
        {
            return false;
        }

        var named = db.Set<NamedFile>().Where(f => locked.Contains(f.OwnerId));
        return await named.AnyAsync(f => f.FileId == file.Id, cancellationToken)
            || await db.Set<StoredFile>()
                .AnyAsync(
                    f =>
                        f.Unit == file.Unit
                        && f.Sha256 == file.Sha256
                        && named.Any(n => n.FileId == f.Id),
                    cancellationToken
                );
    }
}
