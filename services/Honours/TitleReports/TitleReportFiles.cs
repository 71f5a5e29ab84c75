using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.TitleReports;

/// <summary>Files of reports: taken from anybody, encrypted, read by those who handle reports and by the supervisors.</summary>
internal sealed class TitleReportFiles(HonoursDb db, SubjectWall wall) : IFileAccess
{
    private const string Nobody = "title-reporter";

    /// <summary>Whoever uploads it, this is all that is kept of them.</summary>
    public static AwardUser Uploader { get; } = new(Nobody, "", Nobody, Nobody);

    /// <summary>What every one of them is called.</summary>
    public const string Called = "举报附件";

    /// <summary>Files that a report names were uploaded for one, and belong to none yet.</summary>
    /// <exception cref="RefusedException">422 <c>file-not-found</c>.</exception>
    public async Task RequireAsync(Guid[] files, CancellationToken cancellationToken)
    {
        if (files.Length == 0)
        {
            return;
        }

        var uploaded = await db.Set<StoredFile>()
            .CountAsync(f => files.Contains(f.Id) && f.Unit == Nobody, cancellationToken);
        var taken = await db.Set<NamedFile>()
            .AnyAsync(n => files.Contains(n.FileId), cancellationToken);
        if (uploaded != files.Length || taken)
        {
            throw new RefusedException(FileRefusals.NotFound());
        }
    }

    /// <inheritdoc/>
    public Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(file.Unit == Nobody && user.Role is Roles.Office or Roles.Supervisor);

    /// <summary>
    /// 第二十二条: closed to whoever must stay out of the holder's case. What nobody has named yet is closed to everybody, and
    /// what anybody uploaded is open to the readers of reports alone.
    /// </summary>
    public async Task<bool> IsClosedAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        if (file.Unit != Nobody)
        {
            return await IsOfClosedReportAsync(file.Id, user, cancellationToken);
        }

        return user.Role is not (Roles.Office or Roles.Supervisor)
            || !await db.Set<NamedFile>().AnyAsync(n => n.FileId == file.Id, cancellationToken)
            || await IsOfClosedReportAsync(file.Id, user, cancellationToken);
    }

    private async Task<bool> IsOfClosedReportAsync(
        Guid file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var keys = await db.Set<NamedFile>()
            .Where(n => n.FileId == file)
            .Join(db.TitleReports, n => n.OwnerId, r => r.Id, (_, r) => r.SubjectKey)
            .Where(key => key != null)
            .Select(key => key!)
            .ToListAsync(cancellationToken);
        return keys.Count > 0 && !await wall.MayKnowAllAsync(user, keys, cancellationToken);
    }
}
