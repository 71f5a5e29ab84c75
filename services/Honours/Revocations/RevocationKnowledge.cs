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
            .Select(r => new
            {
                r.Id,
                Key = db
                    .Honours.Where(h => h.Id == r.HonourId)
                    .Select(h => h.SubjectKey)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var keys = subjects.Select(s => s.Key).OfType<string>().Distinct().ToList();
        var known = await wall.MayKnowAsync(user, keys, cancellationToken);
        var open = subjects
            .Where(s => s.Key is null || known.Contains(s.Key))
            .Select(s => s.Id)
            .ToHashSet();
        return of.Where(entry => open.Contains(entry.Value)).Select(entry => entry.Key).ToHashSet();
    }
}
