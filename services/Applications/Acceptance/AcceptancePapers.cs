using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>
/// 第二十二条: the letters to departments and their replies tell of everyone on the list. A clerk of the office who is walled
/// off from one of them does not read them, although a colleague uploaded them; nor does a clerk of a department that was
/// asked about them.
/// </summary>
internal sealed class AcceptancePapers(ApplicationsDb db, CaseAccess access) : IFileAccess
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
        if (user.Role is not (Roles.Office or Roles.Department))
        {
            return false;
        }

        var office = user.Role == Roles.Office;
        var with = await db.Set<NamedFile>()
            .Where(n => n.FileId == file.Id)
            .Join(db.Set<AcceptanceConsultation>(), n => n.OwnerId, c => c.Id, (_, c) => c)
            .Where(c => office || c.DepartmentUnit == user.Unit)
            .Select(c => new { c.ListId, c.Candidates })
            .ToListAsync(cancellationToken);
        if (with.Count == 0)
        {
            return false;
        }

        var lists = with.Select(c => c.ListId).ToHashSet();
        var editions = await db.Set<AcceptanceList>()
            .Where(l => lists.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, l => l.EditionId, cancellationToken);
        foreach (var list in with.GroupBy(c => c.ListId))
        {
            Guid[] named = [.. list.SelectMany(c => c.Candidates).Distinct()];
            var rights = await access.StandingAsync(
                user,
                editions[list.Key],
                named,
                cancellationToken
            );
            if (rights.PledgeMissing || !named.All(rights.Open.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
