using Microsoft.EntityFrameworkCore;
using QualityAward.Review.Deliberation;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Papers;

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
        // 第二十五条: a case about somebody is closed to the person and to colleagues in the same office.
        var pattern = $"%{file.Id}%";
        var isOfConcealedCase = await db
            .Database.SqlQuery<bool>(
                $"""
                SELECT EXISTS (
                    SELECT 1 FROM staff_cases
                    WHERE concat(source, decision, referrals) LIKE {pattern}
                    AND (subject = {user.Subject} OR {user.Role} = ANY (roles))
                ) AS "Value"
                """
            )
            .SingleAsync(cancellationToken);
        if (isOfConcealedCase)
        {
            return true;
        }

        Guid[] told = [.. (await CandidatesOfAsync(file.Id, cancellationToken)).Distinct()];
        return told.Length > 0
            && (await voters.HiddenFromAsync(user, told, cancellationToken)).Count > 0;
    }

    private async Task<IEnumerable<Guid>> CandidatesOfAsync(Guid file, CancellationToken ct)
    {
        // A handful of each an edition, but of sheets: there the database looks.
        var stages = await db.Stages.AsNoTracking().ToListAsync(ct);
        var lists = await db.AwardLists.AsNoTracking().ToListAsync(ct);
        var meetings = await db.Meetings.AsNoTracking().ToListAsync(ct);
        var matters = await db.MajorMatters.AsNoTracking().ToListAsync(ct);
        var pattern = $"%{file}%";
        var sheets = await db
            .Database.SqlQuery<Guid>(
                $"SELECT candidate_id AS \"Value\" FROM score_sheets WHERE decisions::text LIKE {pattern}"
            )
            .ToListAsync(ct);
        var ofLists = meetings
            .Where(m => m.Minutes?.FileId == file)
            .Select(m => m.AwardListId)
            .ToHashSet();
        var editions = matters
            .Where(m => m.Minutes.FileId == file)
            .Select(m => m.EditionId)
            .ToHashSet();
        var ofEditions =
            editions.Count == 0
                ? []
                : await db
                    .Candidates.Where(c => editions.Contains(c.EditionId))
                    .Select(c => c.Id)
                    .ToListAsync(ct);
        return
        [
            .. sheets,
            .. ofEditions,
            .. stages.Where(s => s.Document?.FileId == file).SelectMany(s => s.Candidates),
            .. lists
                .Where(l =>
                    ofLists.Contains(l.Id)
                    || l.ReportDocument?.FileId == file
                    || l.Submission?.FileId == file
                    || l.Decision?.FileId == file
                )
                .SelectMany(l => l.Entries)
                .Select(e => e.CandidateId),
        ];
    }
}
