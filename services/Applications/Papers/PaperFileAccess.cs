using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Recheck;
using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Papers;

/// <summary>Lets the addressee of an act read its scan.</summary>
internal sealed class PaperFileAccess(ApplicationsDb db, CandidateAccess candidates) : IFileAccess
{
    /// <inheritdoc/>
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var shares = await db.Set<PaperShare>()
            .AsNoTracking()
            .Where(s =>
                s.FileId == file.Id
                && s.Role == user.Role
                && (s.Unit == null || s.Unit == user.Unit)
            )
            .ToListAsync(cancellationToken);
        foreach (var share in shares)
        {
            if (user.Role != Roles.Office || share.ApplicationId is not { } candidate)
            {
                return true;
            }

            var edition = await db
                .Applications.Where(a => a.Id == candidate)
                .Select(a => a.EditionId)
                .SingleAsync(cancellationToken);
            var openable = await candidates.OpenableAsync(
                user,
                edition,
                [candidate],
                cancellationToken
            );
            if (openable.Contains(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
