using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Papers;

/// <summary>Papers of registers and cases: for those who decide on them, and for the supervisors.</summary>
public sealed class HonoursFileAccess(HonoursDb db, SubjectWall wall) : IFileAccess
{
    /// <inheritdoc/>
    public Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(IsReader(user));

    /// <summary>第二十二条: closed to whoever must stay out of the case, also where a colleague uploaded it.</summary>
    public async Task<bool> IsClosedAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        if (!IsReader(user))
        {
            return false;
        }

        var named = $"%{file.Id}%";
        var keys = await db
            .Database.SqlQuery<string>(
                $"""
                SELECT subject_key AS "Value" FROM misconduct_cases
                WHERE concat(source, notice, statement, decision) LIKE {named}
                UNION
                SELECT subject_key FROM register_events WHERE concat(source, corrections) LIKE {named}
                UNION
                SELECT h.subject_key FROM revocations r JOIN honours h ON h.id = r.honour_id
                WHERE h.subject_key IS NOT NULL
                AND concat(r.report, r.decision, r.receipt, r.credit_entry, r.suggestion) LIKE {named}
                UNION
                SELECT h.subject_key FROM registrations g
                JOIN revocations r ON r.id::text = g.payload->>'revocationId'
                JOIN honours h ON h.id = r.honour_id
                WHERE h.subject_key IS NOT NULL AND g.file_id = {file.Id}
                UNION
                SELECT c.subject_key FROM registrations g
                JOIN misconduct_cases c ON c.id::text = g.payload->>'caseId'
                WHERE g.file_id = {file.Id}
                """
            )
            .ToListAsync(cancellationToken);
        return keys.Count > 0 && !await wall.MayKnowAllAsync(user, keys, cancellationToken);
    }

    private static bool IsReader(AwardUser user) =>
        user.Role is Roles.Office or Roles.Government or Roles.LeadingGroup or Roles.Supervisor;
}
