using Microsoft.EntityFrameworkCore;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十二条: of registrations that concern revocations, those of awards that a clerk may know of.</summary>
public sealed class RevocationKnowledge(HonoursDb db, SubjectWall wall)
{
    /// <param name="of">Registrations, and the revocation that each concerns.</param>
    /// <param name="user">The clerk.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<IReadOnlySet<Guid>> OfAsync(
        IReadOnlyDictionary<Guid, Guid> of,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var ids = of.Values.Distinct().ToList();
        var subjects = await db
            .Revocations.Where(r => ids.Contains(r.Id))
            .Join(
                db.Honours,
                r => r.HonourId,
                h => h.Id,
                (r, h) =>
                    new
                    {
                        r.Id,
                        h.SubjectKey,
                        h.SuccessorKey,
                    }
            )
            .ToListAsync(cancellationToken);
        var keys = subjects
            .SelectMany(s => new[] { s.SubjectKey, s.SuccessorKey })
            .OfType<string>()
            .Distinct()
            .ToList();
        var known = await wall.MayKnowAsync(user, keys, cancellationToken);
        var open = subjects
            .Where(s => new[] { s.SubjectKey, s.SuccessorKey }.OfType<string>().All(known.Contains))
            .Select(s => s.Id)
            .ToHashSet();
        return of.Where(entry => open.Contains(entry.Value)).Select(entry => entry.Key).ToHashSet();
    }
}
