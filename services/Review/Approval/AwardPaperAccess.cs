using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Review.Lists;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Approval;

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

        foreach (var list in await db.AwardLists.AsNoTracking().ToListAsync(cancellationToken))
        {
            var forGovernment =
                list.Submission?.FileId == file.Id || list.Decision?.FileId == file.Id;
            var forOthers =
                list.ReportDocument?.FileId == file.Id
                || (
                    await db
                        .Meetings.AsNoTracking()
                        .Where(m => m.AwardListId == list.Id)
                        .ToListAsync(cancellationToken)
                ).Exists(m => m.Minutes?.FileId == file.Id);
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
