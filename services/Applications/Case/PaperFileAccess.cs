using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Papers;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Case;

/// <summary>Lets the addressee of an act read its scan.</summary>
internal sealed class PaperFileAccess(ApplicationsDb db, CaseAccess access) : IFileAccess
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
        if (shares.Count == 0)
        {
            return false;
        }

        var told = shares.Select(s => s.ApplicationId).OfType<Guid>().ToHashSet();
        if (told.Count == 0)
        {
            return true;
        }

        // 第二十二条: one paper may tell of several candidates; who is walled off from any of them does not read it.
        var editions = await db
            .Applications.Where(a => told.Contains(a.Id))
            .Select(a => new { a.Id, a.EditionId })
            .ToListAsync(cancellationToken);
        foreach (var edition in editions.GroupBy(a => a.EditionId, a => a.Id))
        {
            var rights = await access.StandingAsync(user, edition.Key, edition, cancellationToken);
            if (rights.PledgeMissing || !edition.All(rights.Open.Contains))
            {
                return false;
            }
        }

        return true;
    }
}
