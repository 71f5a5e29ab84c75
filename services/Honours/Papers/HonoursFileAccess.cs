using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;

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

        var id = file.Id;
        var keys = await db
            .Database.SqlQuery<string>(
                $"""
                SELECT c.subject_key AS "Value" FROM named_files n
                JOIN misconduct_cases c ON c.id = n.owner_id
                WHERE n.file_id = {id}
                UNION
                SELECT e.subject_key FROM named_files n
                JOIN register_events e ON e.id = n.owner_id
                WHERE n.file_id = {id}
                UNION
                SELECT h.subject_key FROM named_files n
                JOIN revocations r ON r.id = n.owner_id
                JOIN honours h ON h.id = r.honour_id
                WHERE h.subject_key IS NOT NULL AND n.file_id = {id}
                UNION
                SELECT h.subject_key FROM named_files n
                JOIN custody_items i ON i.id = n.owner_id
                JOIN honours h ON h.id = i.honour_id
                WHERE h.subject_key IS NOT NULL AND n.file_id = {id}
                UNION
                SELECT h.subject_key FROM named_files n
                JOIN recommendations r ON r.id = n.owner_id
                JOIN honours h ON h.id = r.honour_id
                WHERE h.subject_key IS NOT NULL AND n.file_id = {id}
                UNION
                SELECT h.successor_key FROM named_files n
                JOIN revocations r ON r.id = n.owner_id
                JOIN honours h ON h.id = r.honour_id
                WHERE h.successor_key IS NOT NULL AND n.file_id = {id}
                UNION
                SELECT k.key FROM named_files n
                JOIN holder_changes c ON c.id = n.owner_id
                CROSS JOIN LATERAL (VALUES (c.subject_key), (c.successor_key)) AS k(key)
                WHERE k.key IS NOT NULL AND n.file_id = {id}
                UNION
                SELECT h.successor_key FROM registrations g
                JOIN revocations r ON r.id = (g.payload->>'revocationId')::uuid
                JOIN honours h ON h.id = r.honour_id
                WHERE h.successor_key IS NOT NULL AND g.file_id = {id}
                UNION
                SELECT h.subject_key FROM registrations g
                JOIN revocations r ON r.id = (g.payload->>'revocationId')::uuid
                JOIN honours h ON h.id = r.honour_id
                WHERE h.subject_key IS NOT NULL AND g.file_id = {id}
                UNION
                SELECT c.subject_key FROM registrations g
                JOIN misconduct_cases c ON c.id = (g.payload->>'caseId')::uuid
                WHERE g.file_id = {id}
                """
            )
            .ToListAsync(cancellationToken);
        return keys.Count > 0 && !await wall.MayKnowAllAsync(user, keys, cancellationToken);
    }

    private static bool IsReader(AwardUser user) =>
        user.Role is Roles.Office or Roles.Government or Roles.LeadingGroup or Roles.Supervisor;
}
