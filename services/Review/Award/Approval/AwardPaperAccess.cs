using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Approval;

/// <summary>Papers of the list and of the meetings on it: for those who decide and supervise; the recused read none.</summary>
internal sealed class AwardPaperAccess(ReviewDb db, Deliberation.Voters voters) : IFileAccess
{
    /// <inheritdoc/>
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        if (
            user.Role
            is not (Roles.Office or Roles.LeadingGroup or Roles.Supervisor or Roles.Government)
        )
        {
            return false;
        }

        var owners = await db.Set<NamedFile>()
            .Where(n => n.FileId == file.Id)
            .Select(n => n.OwnerId)
            .ToListAsync(cancellationToken);
        var lists = await db
            .AwardLists.AsNoTracking()
            .Where(l =>
                owners.Contains(l.Id)
                || db.Meetings.Any(m => m.AwardListId == l.Id && owners.Contains(m.Id))
            )
            .ToListAsync(cancellationToken);
        foreach (var list in lists)
        {
            var forGovernment =
                list.Submission?.FileId == file.Id || list.Decision?.FileId == file.Id;
            var forOthers =
                list.ReportDocument?.FileId == file.Id
                || await db.Meetings.AnyAsync(
                    m => m.AwardListId == list.Id && owners.Contains(m.Id),
                    cancellationToken
                );
            if (forGovernment || (forOthers && user.Role != Roles.Government))
            {
                var hidden = await voters.HiddenFromAsync(
                    user,
                    [.. list.Entries.Select(e => e.CandidateId)],
                    cancellationToken
                );
                return hidden.Count == 0;
            }
        }

        return false;
    }
}
