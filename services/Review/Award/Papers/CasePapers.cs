using Microsoft.EntityFrameworkCore;
using QualityAward.Files;
using QualityAward.Review.Award.Deliberation;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Papers;

/// <summary>
/// 第二十二条: papers of stages, sheets, lists, meetings and major matters belong to the candidates they tell of. Whoever must
/// stay out of one of these does not read them, although a colleague of the same unit uploaded them.
/// </summary>
internal sealed class CasePapers(ReviewDb db, Voters voters) : IFileAccess
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
        var owners = await db.Set<NamedFile>()
            .Where(n => n.FileId == file.Id)
            .Select(n => n.OwnerId)
            .ToListAsync(cancellationToken);
        if (owners.Count == 0)
        {
            return false;
        }

        // 第二十五条: a case about somebody is closed to the person and to colleagues in the same office.
        if (
            await db.StaffCases.AnyAsync(
                c =>
                    owners.Contains(c.Id)
                    && (c.Subject == user.Subject || c.Roles.Contains(user.Role)),
                cancellationToken
            )
        )
        {
            return true;
        }

        Guid[] told = [.. (await CandidatesOfAsync(owners, cancellationToken)).Distinct()];
        return told.Length > 0
            && (await voters.HiddenFromAsync(user, told, cancellationToken)).Count > 0;
    }

    private async Task<IEnumerable<Guid>> CandidatesOfAsync(
        List<Guid> owners,
        CancellationToken cancellationToken
    )
    {
        var sheets = await db
            .Sheets.Where(s => owners.Contains(s.Id))
            .Select(s => s.CandidateId)
            .ToListAsync(cancellationToken);
        var stages = await db
            .Stages.Where(s => owners.Contains(s.Id))
            .Select(s => s.Candidates)
            .ToListAsync(cancellationToken);
        var lists = await db
            .AwardLists.Where(l =>
                owners.Contains(l.Id)
                || db.Meetings.Any(m => m.AwardListId == l.Id && owners.Contains(m.Id))
            )
            .Select(l => l.Entries)
            .ToListAsync(cancellationToken);
        var ofEditions = await db
            .Candidates.Where(c =>
                db.MajorMatters.Any(m => m.EditionId == c.EditionId && owners.Contains(m.Id))
            )
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. sheets,
            .. ofEditions,
            .. stages.SelectMany(candidates => candidates),
            .. lists.SelectMany(entries => entries).Select(e => e.CandidateId),
        ];
    }
}
