using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>What is attached to yearly reports: uploaded by whoever reports, read by the holder's unit and the office.</summary>
internal sealed class PromotionFiles(HonoursDb db) : IFileAccess
{
    private const int Most = 10;

    /// <summary>Files are the reporter's own, and belong to nothing else.</summary>
    /// <exception cref="RefusedException">422 <c>file-not-found</c>.</exception>
    public async Task RequireAsync(
        Guid report,
        IReadOnlyList<Guid>? named,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        Guid[] files = [.. (named ?? []).Distinct()];
        if (files.Length == 0)
        {
            return;
        }

        var kept = await db.Set<NamedFile>()
            .Where(n => n.OwnerId == report && files.Contains(n.FileId))
            .Select(n => n.FileId)
            .ToListAsync(cancellationToken);
        Guid[] added = [.. files.Except(kept)];
        var uploaded = await db.Set<StoredFile>()
            .CountAsync(
                f => added.Contains(f.Id) && f.Unit == by.Unit && f.Role == by.Role,
                cancellationToken
            );
        var taken = await db.Set<NamedFile>()
            .AnyAsync(n => added.Contains(n.FileId), cancellationToken);
        if (files.Length > Most || uploaded != added.Length || taken)
        {
            throw new RefusedException(FileRefusals.NotFound());
        }
    }

    /// <inheritdoc/>
    public Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var id = file.Id;
        return user.Role is Roles.Applicant or Roles.Office
            ? db
                .PromotionReports.OwnedBy(user)
                .AnyAsync(
                    r => db.Set<NamedFile>().Any(n => n.OwnerId == r.Id && n.FileId == id),
                    cancellationToken
                )
            : Task.FromResult(false);
    }
}
